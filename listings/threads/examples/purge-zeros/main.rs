use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use dashmap::DashMap;

type Counts = DashMap<&'static str, u64>;

fn purge_in_a_loop(counts: &Counts) {
    for entry in counts {
        if *entry == 0 {
            counts.remove(entry.key());
        }
    }
}

fn purge(counts: &Counts) {
    counts.retain(|_level, lines| *lines > 0);
}

fn main() {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let counts = Counts::from_iter([("ERROR", 1), ("DEBUG", 0)]);
        purge_in_a_loop(&counts);
        sender.send(counts)
    });
    match receiver.recv_timeout(Duration::from_secs(1)) {
        Ok(counts) => println!("in a loop: {counts:?}"),
        Err(_) => println!("in a loop: no answer within a second"),
    }

    let counts = Counts::from_iter([("ERROR", 1), ("DEBUG", 0)]);
    purge(&counts);
    println!("in one step: {counts:?}");
}
