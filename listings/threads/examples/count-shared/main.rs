use crossbeam::utils::CachePadded;
use recorder::span;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::{env, num::ParseIntError, thread};

fn by_two(name: &str, lines: u64, count: impl Fn(usize) + Sync) {
    let (_span, count) = (span("main", name), &count);
    thread::scope(|scope| {
        for worker in 0..2 {
            scope.spawn(move || (0..lines).for_each(|_line| count(worker)));
        }
    });
}

fn main() -> Result<(), ParseIntError> {
    let lines: u64 = env::args().nth(1).map_or(Ok(1_000), |text| text.parse())?;
    let locked = Mutex::new(0_u64);
    by_two("lock", lines, |_worker| {
        *locked.lock().expect("no worker panics") += 1;
    });
    let shared = AtomicU64::new(0);
    by_two("shared", lines, |_worker| {
        shared.fetch_add(1, Relaxed);
    });
    let apart = [0, 0].map(|start| CachePadded::new(AtomicU64::new(start)));
    by_two("apart", lines, |worker| {
        apart[worker].fetch_add(1, Relaxed);
    });
    let apart: u64 = apart.iter().map(|counter| counter.load(Relaxed)).sum();
    let (locked, shared) = (
        locked.lock().expect("no worker panicked"),
        shared.into_inner(),
    );
    println!("lock {locked}, shared {shared}, apart {apart}");
    Ok(())
}
