use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use dashmap::DashMap;

type Counts = DashMap<&'static str, u64>;

fn add_while_holding(counts: &Counts) {
    if let Some(errors) = counts.get("ERROR") {
        counts.insert("ERROR", *errors + 1);
    }
}

fn add(counts: &Counts) {
    *counts.entry("ERROR").or_insert(0) += 1;
}

fn main() {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let counts = Counts::from_iter([("ERROR", 1)]);
        add_while_holding(&counts);
        sender.send(counts)
    });
    match receiver.recv_timeout(Duration::from_secs(1)) {
        Ok(counts) => println!("get, then insert: {counts:?}"),
        Err(_) => println!("get, then insert: no answer within a second"),
    }

    let counts = Counts::from_iter([("ERROR", 1)]);
    add(&counts);
    println!("in one step: {counts:?}");
}
