#[path = "../own-barrier/barrier.rs"]
mod barrier;
mod wrong;

use loom::sync::{self, Arc};
use loom::thread;

macro_rules! meet {
    ($barrier:ty, $parties:literal, $rounds:literal) => {
        || {
            let all_read = Arc::new(<$barrier>::new($parties));
            let readers = [(); $parties - 1].map(|()| {
                let all_read = all_read.clone();
                thread::spawn(move || (0..$rounds).for_each(|_| all_read.wait().expect("whole")))
            });
            (0..$rounds).for_each(|_| all_read.wait().expect("whole"));
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
