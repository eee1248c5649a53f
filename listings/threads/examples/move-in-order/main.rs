use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

type Logs = [Mutex<Vec<u32>>; 2];

fn move_line(logs: &Logs, from: usize, to: usize) {
    let lock = |log: usize| logs[log].lock().expect("no thread panics");
    let (mut source, mut target);
    if from < to {
        source = lock(from);
        target = lock(to);
    } else {
        target = lock(to);
        source = lock(from);
    }
    target.extend(source.pop());
}

fn main() {
    let logs = Arc::new([Mutex::new(vec![0; 5_000]), Mutex::new(vec![1; 5_000])]);
    let (done, end) = mpsc::channel::<()>();
    for (from, to) in [(0, 1), (1, 0)] {
        let (logs, done) = (Arc::clone(&logs), done.clone());
        thread::spawn(move || {
            let _dropped_at_the_end = done;
            for _move in 0..200_000 {
                move_line(&logs, from, to);
            }
        });
    }
    drop(done);
    match end.recv_timeout(Duration::from_secs(20)) {
        Err(RecvTimeoutError::Disconnected) => {
            let [first, second] = logs
                .each_ref()
                .map(|log| log.lock().expect("no panic").len());
            println!("moved; in all: {} lines", first + second);
        }
        _ => println!("stuck"),
    }
}
