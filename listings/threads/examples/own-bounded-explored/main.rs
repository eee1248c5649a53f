#[path = "../own-bounded-queue/bounded.rs"]
mod bounded;
mod wrong;

use loom::sync::{self, Arc};
use loom::thread;

macro_rules! model {
    ($queue:ty, $capacity:literal) => {
        || {
            let lines = Arc::new(<$queue>::new($capacity));
            let counters = [(); 2].map(|()| {
                let lines = lines.clone();
                thread::spawn(move || std::iter::from_fn(|| lines.get()).count())
            });
            for number in 1..=2 {
                lines.put(number).expect("nobody has closed the queue");
            }
            lines.close();
            let counted = counters.map(|counter| counter.join().expect("no counter panics"));
            assert_eq!(
                counted.iter().sum::<usize>(),
                2,
                "each line is counted once"
            );
        }
    };
}

fn main() {
    explorer::passes("one place", 2, model!(bounded::BoundedQueue<u8>, 1));
    explorer::passes("two places", 2, model!(bounded::BoundedQueue<u8>, 2));
    explorer::fails(
        "one condition variable",
        2,
        model!(wrong::BoundedQueue<u8>, 1),
    );
}
