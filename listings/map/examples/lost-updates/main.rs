use std::sync::Barrier;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::thread;

const PHOTOS: u64 = 50_000;
const ROUNDS: u64 = 100;

fn one_more(count: u64) -> u64 {
    count + 1
}

fn add_one(counted: &AtomicU64) {
    counted.fetch_add(1, Relaxed);
}

fn read_call_write(counted: &AtomicU64) {
    let count = counted.load(Relaxed);
    counted.store(one_more(count), Relaxed);
}

fn outcome(count_photo: fn(&AtomicU64)) -> &'static str {
    for _round in 0..ROUNDS {
        let (counted, start_line) = (AtomicU64::new(0), Barrier::new(2));
        thread::scope(|scope| {
            for _worker in 0..2 {
                scope.spawn(|| {
                    start_line.wait();
                    (0..PHOTOS).for_each(|_photo| count_photo(&counted));
                });
            }
        });
        if counted.into_inner() < 2 * PHOTOS {
            return "some lost";
        }
    }
    "all counted"
}

fn main() {
    println!("add one: {}", outcome(add_one));
    println!("read, call, write: {}", outcome(read_call_write));
}
