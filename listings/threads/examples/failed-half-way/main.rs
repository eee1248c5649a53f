use std::sync::Mutex;
use std::thread;

#[derive(Debug, Default)]
struct Report {
    lines: usize,
    errors: usize,
}

fn add(report: &Mutex<Report>, line: &str) {
    let mut report = report.lock().expect("no thread panicked with it");
    report.lines += 1;
    let level = line.split_whitespace().next().expect("a line has a level");
    if level == "ERROR" {
        report.errors += 1;
    }
}

fn main() {
    let report = Mutex::new(Report::default());
    let reader = thread::scope(|scope| scope.spawn(|| add(&report, "")).join());
    println!("reader failed: {}", reader.is_err());

    match report.lock() {
        Ok(report) => println!("as if nothing had happened: {report:?}"),
        Err(poisoned) => {
            println!("poisoned: {poisoned}");
            let mut guard = poisoned.into_inner();
            println!("left half done: {} lines", guard.lines);
            *guard = Report::default();
            report.clear_poison(); // with the lock still held
        }
    }
    println!("still marked: {}", report.is_poisoned());
    add(&report, "ERROR disk full");
    let report = report.into_inner().expect("the mark is gone");
    println!("begun anew: {report:?}");
}
