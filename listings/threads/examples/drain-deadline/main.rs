use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Barrier};
use std::thread;
use std::time::{Duration, Instant};

fn write_lines(inbox: Receiver<usize>, written: Sender<usize>, third: &Barrier, hangs: bool) {
    for line in inbox {
        if line == 3 {
            third.wait();
            if hangs {
                loop {
                    thread::park();
                }
            }
        }
        written.send(line).expect("main counts until the end");
    }
}

fn run(disk: &str, hangs: bool, patience: Duration) {
    let (lines, inbox) = mpsc::channel();
    let (sender, written) = mpsc::channel();
    let third = Arc::new(Barrier::new(2));
    let reached = Arc::clone(&third);
    thread::spawn(move || write_lines(inbox, sender, &reached, hangs));
    for line in 1..=4 {
        lines.send(line).expect("the writer listens");
    }
    third.wait(); // the third line is in the writer's hands when the stop comes

    drop(lines);
    let deadline = Instant::now() + patience;
    let mut count = 0;
    let end = loop {
        match written.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
            Ok(_line) => count += 1,
            Err(RecvTimeoutError::Disconnected) => break "drained",
            Err(RecvTimeoutError::Timeout) => break "deadline",
        }
    };
    println!(
        "{disk}: {end}; accepted 4, written {count}, lost {}",
        4 - count
    );
}

fn main() {
    run("disk answers", false, Duration::from_secs(20));
    run("disk hangs", true, Duration::from_millis(20));
}
