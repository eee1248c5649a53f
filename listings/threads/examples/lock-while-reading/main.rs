use recorder::span;
use std::sync::{Barrier, Mutex};
use std::thread;
use std::time::Duration;

type Report = Mutex<Vec<String>>;

fn read(day: &str) -> String {
    thread::sleep(Duration::from_millis(40)); // stands for a read from disk
    format!("{day}: 2 errors")
}

fn lock_then_read(day: &str, report: &Report, both_here: &Barrier) {
    both_here.wait();
    let mut lines = report.lock().expect("no reader panics");
    let _span = span(day, "with lock");
    lines.push(read(day));
}

fn read_then_lock(day: &str, report: &Report, both_here: &Barrier) {
    let line = {
        let _span = span(day, "no lock");
        both_here.wait();
        read(day)
    };
    report.lock().expect("no reader panics").push(line);
}

fn read_both(read_one: fn(&str, &Report, &Barrier)) -> Vec<String> {
    let (report, both_here) = (Report::default(), Barrier::new(2));
    thread::scope(|scope| {
        scope.spawn(|| read_one("monday", &report, &both_here));
        scope.spawn(|| read_one("tuesday", &report, &both_here));
    });
    let mut lines = report.into_inner().expect("no reader panicked");
    lines.sort();
    lines
}

fn main() {
    println!("{}", read_both(lock_then_read).join(", "));
    println!("{}", read_both(read_then_lock).join(", "));
}
