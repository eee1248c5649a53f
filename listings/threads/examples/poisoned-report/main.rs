use std::sync::{Mutex, PoisonError};
use std::thread;

struct Report {
    lines: u64,
    bytes: u64,
}

fn read(report: &Mutex<Report>, size: &str) {
    let mut report = report.lock().expect("no reader has panicked");
    report.lines += 1;
    report.bytes += size.parse::<u64>().expect("a size is a number");
}

fn main() {
    let report = Mutex::new(Report { lines: 0, bytes: 0 });
    read(&report, "310");
    let reader = thread::scope(|scope| scope.spawn(|| read(&report, "many")).join());
    if reader.is_err() {
        println!("a reader failed");
    }
    if let Err(poisoned) = report.lock() {
        println!("{poisoned}");
    }
    let mut half = report.lock().unwrap_or_else(PoisonError::into_inner);
    println!("{} lines, {} bytes", half.lines, half.bytes);
    half.lines -= 1; // the line whose size is missing
    report.clear_poison(); // before the guard is gone, so that nobody meets the mark
    drop(half);
    read(&report, "820");
    let report = report.into_inner().expect("the mark is removed");
    println!("{} lines, {} bytes", report.lines, report.bytes);
}
