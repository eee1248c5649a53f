#[path = "../own-semaphore/semaphore.rs"]
mod semaphore;
mod wrong;

use loom::sync::{self, Arc};
use loom::thread;

macro_rules! three_take_turns {
    ($semaphore:ty) => {
        || {
            fn read_log(slots: &$semaphore) {
                let _permit = slots.acquire();
                explorer::note("reads");
            }

            let slots = Arc::new(<$semaphore>::new(1));
            let readers = [(); 2].map(|()| {
                let slots = slots.clone();
                thread::spawn(move || read_log(&slots))
            });
            read_log(&slots);
            for reader in readers {
                reader.join().expect("a reader cannot panic");
            }
        }
    };
}

fn main() {
    explorer::passes(
        "three threads, one permit",
        3,
        three_take_turns!(semaphore::Semaphore),
    );
    explorer::fails("`if` for `while`", 3, three_take_turns!(wrong::Semaphore));
}
