use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::thread;

static COUNTED: AtomicU64 = AtomicU64::new(0);

fn count_photos() {
    for _photo in 0..1_000 {
        COUNTED.fetch_add(1, Relaxed);
    }
}

fn main() {
    let workers = [thread::spawn(count_photos), thread::spawn(count_photos)];
    for worker in workers {
        worker.join().expect("no worker panics");
    }
    println!("{} photos", COUNTED.load(Relaxed));
}
