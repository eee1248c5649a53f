#[path = "../own-barrier/barrier.rs"]
mod barrier;
mod wrong;

use std::sync::atomic::{AtomicUsize, Ordering};

use loom::sync::{self, Arc};
use loom::thread;

macro_rules! meet {
    ($barrier:ty, $parties:literal, $rounds:literal) => {
        || {
            fn read_logs(all_read: &$barrier, read: &AtomicUsize) {
                for round in 1..=$rounds {
                    read.fetch_add(1, Ordering::Relaxed);
                    all_read.wait().expect("whole");
                    assert!(
                        read.load(Ordering::Relaxed) >= round * $parties,
                        "too early"
                    );
                }
            }

            // Of std, not of loom: it watches, and adds no step.
            let shared = Arc::new((<$barrier>::new($parties), AtomicUsize::new(0)));
            let readers = [(); $parties - 1].map(|()| {
                let shared = shared.clone();
                thread::spawn(move || read_logs(&shared.0, &shared.1))
            });
            read_logs(&shared.0, &shared.1);
            for reader in readers {
                reader.join().expect("a reader cannot panic");
            }
        }
    };
}

fn one_gives_up() {
    let all_read = Arc::new(barrier::Barrier::new(3));
    let readers = [(); 2].map(|()| {
        let all_read = all_read.clone();
        thread::spawn(move || [all_read.wait(), all_read.wait()])
    });
    all_read.abort();
    for reader in readers {
        let rounds = reader.join().expect("a reader cannot panic");
        assert!(rounds.iter().all(Result::is_err), "the third never came");
    }
}

fn main() {
    explorer::passes("three meet", 3, meet!(barrier::Barrier, 3, 1));
    explorer::passes("two meet, twice", 3, meet!(barrier::Barrier, 2, 2));
    explorer::passes("one of three gives up", 3, one_gives_up);
    explorer::fails(
        "`notify_one` for `notify_all`",
        3,
        meet!(wrong::Barrier, 3, 1),
    );
}
