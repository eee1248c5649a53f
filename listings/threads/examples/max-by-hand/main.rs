use std::sync::Barrier;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::thread;

fn record(longest: &AtomicUsize, length: usize, both_looked: &Barrier) {
    let mut known = longest.load(Relaxed);
    both_looked.wait();
    while length > known {
        match longest.compare_exchange_weak(known, length, Relaxed, Relaxed) {
            Ok(_) => return,
            Err(now) => known = now,
        }
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
