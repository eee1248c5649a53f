use std::sync::{Barrier, Mutex, TryLockError};
use std::thread;

#[derive(Debug, Default)]
struct Report {
    lines: usize,
    bytes: usize,
}

fn add(report: &Mutex<Report>, line: &str, half_way: &Barrier) {
    let mut report = report.lock().expect("no thread panics with it");
    report.lines += 1;
    half_way.wait(); // somebody looks
    half_way.wait();
    report.bytes += line.len();
}

fn main() {
    let (report, half_way) = (Mutex::new(Report::default()), Barrier::new(2));
    thread::scope(|scope| {
        let reader = scope.spawn(|| add(&report, "ERROR disk full", &half_way));
        half_way.wait();
        match report.try_lock() {
            Ok(report) => println!("half way: {report:?}"),
            Err(TryLockError::WouldBlock) => println!("half way: locked"),
            Err(TryLockError::Poisoned(_)) => println!("a thread panicked with the lock"),
        }
        half_way.wait();
        reader.join().expect("the reader cannot panic");

        let guard = report.lock().expect("no thread panics with it");
        println!("afterwards: {} lines, {} bytes", guard.lines, guard.bytes);
        drop(guard);
        println!("free again: {}", report.try_lock().is_ok());
    });
    let report = report.into_inner().expect("no thread panicked with it");
    println!("at the end: {} lines, {} bytes", report.lines, report.bytes);
}
