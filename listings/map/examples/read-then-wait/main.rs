use std::sync::Barrier;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::thread;

fn by_two_threads(count_photo: fn(&AtomicU64, &Barrier)) -> u64 {
    let (counted, half_way) = (AtomicU64::new(0), Barrier::new(2));
    thread::scope(|scope| {
        for _worker in 0..2 {
            scope.spawn(|| count_photo(&counted, &half_way));
        }
    });
    counted.into_inner()
}

fn load_and_store(counted: &AtomicU64, half_way: &Barrier) {
    let count = counted.load(Relaxed);
    half_way.wait();
    counted.store(count + 1, Relaxed);
}

fn fetch_add(counted: &AtomicU64, half_way: &Barrier) {
    counted.fetch_add(1, Relaxed);
    half_way.wait();
}

fn main() {
    println!("load and store: {}", by_two_threads(load_and_store));
    println!("fetch_add: {}", by_two_threads(fetch_add));
}
