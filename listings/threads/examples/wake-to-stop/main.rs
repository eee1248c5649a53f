use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

const PAUSE: Duration = Duration::from_secs(3600);

fn watch(running: Receiver<()>, looked: Sender<()>) -> u32 {
    let mut looks = 0;
    loop {
        looks += 1;
        looked.send(()).expect("main still holds the receiver");
        if running.recv_timeout(PAUSE) == Err(RecvTimeoutError::Disconnected) {
            return looks;
        }
    }
}

fn main() {
    let (keep_running, running) = mpsc::channel();
    let (sender, looked) = mpsc::channel();
    let watcher = thread::spawn(move || watch(running, sender));

    looked.recv().expect("the watcher looks before it pauses");
    drop(keep_running);
    let looks = watcher.join().expect("the watcher cannot panic");
    println!("stopped in the pause after look {looks}");
}
