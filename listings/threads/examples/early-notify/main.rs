use std::sync::{Condvar, Mutex};
use std::thread;
use std::time::Duration;

fn main() {
    let (report, arrived) = (Mutex::new(None), Condvar::new());
    thread::scope(|scope| {
        scope.spawn(|| {
            *report.lock().expect("no thread panics") = Some("2 errors");
            arrived.notify_one();
        });
    });

    let limit = Duration::from_millis(20);
    let found = report.lock().expect("no thread panics");
    let (found, waited) = arrived
        .wait_timeout(found, limit)
        .expect("no thread panics");
    println!("for a notification: timed out: {}", waited.timed_out());

    let (found, waited) = arrived
        .wait_timeout_while(found, limit, |report| report.is_none())
        .expect("no thread panics");
    println!("for the report: timed out: {}", waited.timed_out());
    println!("report: {}", found.unwrap_or("none"));
}
