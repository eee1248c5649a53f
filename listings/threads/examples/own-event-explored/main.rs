#[path = "../own-event/event.rs"]
mod event;
mod wrong;

use loom::sync::{self, Arc};
use loom::thread;

macro_rules! one_waits {
    ($event:ty) => {
        || {
            let rotated = Arc::new(<$event>::new());
            let reader = thread::spawn({
                let rotated = rotated.clone();
                move || {
                    rotated.wait();
                    assert!(rotated.is_set(), "the reader goes on too early");
                }
            });
            rotated.set();
            reader.join().expect("the reader cannot panic");
        }
    };
}

fn two_wait() {
    let rotated = Arc::new(event::Event::new());
    let readers = [(); 2].map(|()| {
        let rotated = rotated.clone();
        thread::spawn(move || {
            rotated.wait();
            assert!(rotated.is_set(), "a reader goes on too early");
        })
    });
    rotated.clear();
    rotated.set();
    for reader in readers {
        reader.join().expect("a reader cannot panic");
    }
}

fn main() {
    explorer::passes("one reader waits", 3, one_waits!(event::Event));
    explorer::passes("two readers wait", 3, two_wait);
    explorer::fails("look, then lock and wait", 3, one_waits!(wrong::Event));
}
