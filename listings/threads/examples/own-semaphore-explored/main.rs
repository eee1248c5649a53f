#[path = "../own-semaphore/semaphore.rs"]
mod semaphore;
mod wrong;

use loom::sync::{self, Arc, Mutex};
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

fn two_of_three_read() {
    fn read_log(slots: &semaphore::Semaphore, open: &Mutex<usize>) {
        let _permit = slots.acquire();
        *open.lock().expect("no thread panics with it") += 1;
        let mut open = open.lock().expect("no thread panics with it");
        assert!(*open <= 2, "three logs are open at once");
        *open -= 1;
    }

    let slots = Arc::new((semaphore::Semaphore::new(2), Mutex::new(0)));
    let readers = [(); 2].map(|()| {
        let slots = slots.clone();
        thread::spawn(move || read_log(&slots.0, &slots.1))
    });
    read_log(&slots.0, &slots.1);
    for reader in readers {
        reader.join().expect("a reader cannot panic");
    }
}

fn main() {
    explorer::passes(
        "three threads, one permit",
        3,
        three_take_turns!(semaphore::Semaphore),
    );
    explorer::passes("never more than two at once", 3, two_of_three_read);
    explorer::fails("`if` for `while`", 3, three_take_turns!(wrong::Semaphore));
}
