use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

fn main() {
    let (log_rotated, wait_for_rotation) = mpsc::channel::<()>();
    let (report, reports) = mpsc::channel();
    let reader = thread::spawn(move || {
        let _ = wait_for_rotation.recv();
        let _ = report.send("2 errors");
    });

    match reports.recv_timeout(Duration::from_millis(20)) {
        Ok(report) => println!("in time: {report}"),
        Err(RecvTimeoutError::Timeout) => println!("not yet"),
        Err(RecvTimeoutError::Disconnected) => println!("the reader died"),
    }

    drop(log_rotated);
    println!("later: {}", reports.recv().expect("the reader sends once"));
    reader.join().expect("the reader cannot panic");
}
