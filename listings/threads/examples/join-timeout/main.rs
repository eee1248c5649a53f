use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, Barrier};
use std::thread;
use std::time::Duration;

fn main() {
    let log_rotated = Arc::new(Barrier::new(2));
    let rotation = Arc::clone(&log_rotated);
    let (sender, reports) = mpsc::channel();
    let reader = thread::spawn(move || {
        rotation.wait();
        sender.send("2 errors").expect("main still holds reports");
    });

    match reports.recv_timeout(Duration::from_millis(20)) {
        Ok(report) => println!("in time: {report}"),
        Err(RecvTimeoutError::Timeout) => println!("not yet; finished: {}", reader.is_finished()),
        Err(RecvTimeoutError::Disconnected) => println!("no report will come"),
    }

    log_rotated.wait();
    println!("later: {}", reports.recv().expect("the reader sends once"));
    reader.join().expect("the reader cannot panic");
}
