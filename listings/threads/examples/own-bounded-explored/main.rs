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
                thread::spawn(move || std::iter::from_fn(|| lines.get()).collect::<Vec<_>>())
            });
            for number in 1..=2 {
                lines.put(number).expect("nobody has closed the queue");
            }
            lines.close();
            let counted = counters.map(|counter| counter.join().expect("no counter panics"));
            let mut counted = counted.concat();
            counted.sort();
            assert_eq!(counted, [1, 2], "each line is counted once");
        }
    };
}

fn closed_meanwhile() {
    let lines = Arc::new(bounded::BoundedQueue::new(1));
    let readers = [1, 2].map(|number| {
        let lines = lines.clone();
        thread::spawn(move || lines.put(number).is_ok())
    });
    lines.close();
    let put = readers.map(|reader| reader.join().expect("no reader panics"));
    let put = put.into_iter().filter(|&put| put).count();
    assert_eq!(lines.put(3), Err(3));
    assert_eq!(std::iter::from_fn(|| lines.get()).count(), put);
}

fn main() {
    explorer::passes("one place", 2, model!(bounded::BoundedQueue<u8>, 1));
    explorer::passes("two places", 2, model!(bounded::BoundedQueue<u8>, 2));
    explorer::passes("closed while two put", 2, closed_meanwhile);
    explorer::fails(
        "one condition variable",
        2,
        model!(wrong::BoundedQueue<u8>, 1),
    );
}
