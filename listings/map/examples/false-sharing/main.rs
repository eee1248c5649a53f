use crossbeam::utils::CachePadded;
use recorder::span;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::{env, num::ParseIntError, thread};

fn count_up(counters: [&AtomicU64; 2], photos: u64) -> [u64; 2] {
    thread::scope(|scope| {
        for mine in counters {
            scope.spawn(move || {
                for _ in 0..photos {
                    mine.store(mine.load(Relaxed) + 1, Relaxed);
                }
            });
        }
    });
    counters.map(|counter| counter.load(Relaxed))
}

fn main() -> Result<(), ParseIntError> {
    let photos: u64 = env::args().nth(1).map_or(Ok(1_000), |text| text.parse())?;
    let together = CachePadded::new([AtomicU64::new(0), AtomicU64::new(0)]);
    let apart = [0, 0].map(|start| CachePadded::new(AtomicU64::new(start)));

    let counts = {
        let _span = span("main", "together");
        count_up([&together[0], &together[1]], photos)
    };
    println!("in one cache line: {counts:?}");
    let counts = {
        let _span = span("main", "apart");
        count_up([&apart[0], &apart[1]], photos)
    };
    println!("in two: {counts:?}");
    Ok(())
}
