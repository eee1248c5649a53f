use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Sender};
use std::thread;

const LOG: [&str; 3] = ["INFO start", "ERROR disk full", "INFO retry"];

fn count_lines(stop: &AtomicBool, busy: Sender<()>) -> usize {
    let mut counted = 0;
    for _line in LOG.iter().cycle() {
        if stop.load(Ordering::Relaxed) {
            break;
        }
        counted += 1;
        if counted == 1_000 {
            busy.send(()).expect("main waits for this");
        }
    }
    counted
}

fn main() {
    let stop = AtomicBool::new(false);
    let (busy, counting) = mpsc::channel();
    let counted = thread::scope(|scope| {
        let counter = scope.spawn(|| count_lines(&stop, busy));
        counting.recv().expect("the counter reports once");
        stop.store(true, Ordering::Relaxed);
        counter.join().expect("the counter cannot panic")
    });
    println!("stopped after at least 1000 lines: {}", counted >= 1_000);
}
