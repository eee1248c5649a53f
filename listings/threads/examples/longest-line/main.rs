// ANCHOR: look
use std::sync::Barrier;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::thread;
use std::time::Duration;

fn record(longest: &AtomicUsize, length: usize, both_looked: &Barrier) {
    let known = longest.load(Relaxed);
    both_looked.wait();
    for _block in 0..10 {
        thread::sleep(Duration::from_millis(1)); // stands for a write to disk
    }
    if length > known {
        longest.store(length, Relaxed);
    }
}

fn main() {
    let (longest, both_looked) = (AtomicUsize::new(0), Barrier::new(2));
    thread::scope(|scope| {
        scope.spawn(|| record(&longest, 80, &both_looked));
        scope.spawn(|| record(&longest, 120, &both_looked));
    });
    println!("the longest line has {} characters", longest.into_inner());
}
// ANCHOR_END: look
