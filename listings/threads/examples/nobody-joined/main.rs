use std::sync::mpsc;
use std::thread;

fn check(log: &str) {
    assert!(!log.is_empty(), "the log is empty");
}

fn main() {
    let (sender, end) = mpsc::channel::<()>();
    thread::spawn(move || {
        let _held_to_the_end = sender;
        check("");
    });
    let _closed = end.recv(); // the check has ended, somehow
    println!("monday: report written");

    let checker = thread::spawn(|| check(""));
    match checker.join() {
        Ok(()) => println!("tuesday: report written"),
        Err(_) => println!("tuesday: no report, the check failed"),
    }
}
