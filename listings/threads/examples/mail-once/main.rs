// ANCHOR: readers
use std::collections::HashMap;
use std::sync::{Barrier, Mutex};
use std::thread;
use std::time::Duration;

type Seen = HashMap<&'static str, &'static str>;

fn read_log(day: &'static str, start_line: &Barrier, seen: &Mutex<Seen>) {
    start_line.wait();
    for _block in 0..5 {
        thread::sleep(Duration::from_millis(1)); // stands for a read from disk
    }
    let mut seen = seen.lock().expect("no reader panics");
    let first = *seen.entry("disk full").or_insert(day);
    if first == day {
        println!("{day}'s reader mails: disk full");
    }
}

fn main() {
    let (start_line, seen) = (Barrier::new(2), Mutex::new(Seen::new()));
    thread::scope(|scope| {
        scope.spawn(|| read_log("monday", &start_line, &seen));
        scope.spawn(|| read_log("tuesday", &start_line, &seen));
    });
}
// ANCHOR_END: readers
