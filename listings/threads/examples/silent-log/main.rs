use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

fn read(lines: &Receiver<&str>) -> String {
    let mut count = 0;
    loop {
        match lines.recv_timeout(Duration::from_millis(20)) {
            Ok(_line) => count += 1,
            Err(RecvTimeoutError::Timeout) => return format!("lines: {count}, then silence"),
            Err(RecvTimeoutError::Disconnected) => return format!("lines: {count}, then the end"),
        }
    }
}

fn main() {
    let (log, lines) = mpsc::channel();
    for line in ["INFO start", "ERROR disk full"] {
        log.send(line).expect("main holds the receiver");
    }
    println!("{}", read(&lines));

    log.send("INFO stop").expect("main holds the receiver");
    drop(log);
    println!("{}", read(&lines));
}
