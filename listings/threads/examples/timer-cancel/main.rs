use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

struct Timer {
    thread: JoinHandle<bool>,
    cancel: Sender<()>,
}

impl Timer {
    fn start(delay: Duration, action: impl FnOnce() + Send + 'static) -> Timer {
        let (cancel, cancelled) = mpsc::channel();
        let thread = thread::spawn(move || {
            let fires = cancelled.recv_timeout(delay) == Err(RecvTimeoutError::Timeout);
            if fires {
                action();
            }
            fires
        });
        Timer { thread, cancel }
    }

    fn cancel(self) -> bool {
        drop(self.cancel);
        !self.thread.join().expect("the action does not panic")
    }
}

fn main() {
    let (sender, fired) = mpsc::channel();
    let _flush = Timer::start(Duration::from_millis(10), move || {
        sender
            .send("10 ms are over: flush the log")
            .expect("main waits");
    });
    println!("{}", fired.recv().expect("nobody cancels it"));

    let rotate = Timer::start(Duration::from_secs(3600), || println!("rotate the log"));
    println!("cancelled in time: {}", rotate.cancel());
}
