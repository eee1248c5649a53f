#[path = "../own-once/once.rs"]
mod once;
mod wrong;

use loom::sync::{self, Arc};
use loom::thread;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

macro_rules! model {
    ($once:ty) => {
        || {
            let lines = Arc::new(<$once>::new());
            let computed = Arc::new(AtomicUsize::new(0));
            let readers = [(); 2].map(|()| {
                let (lines, computed) = (lines.clone(), computed.clone());
                let count = move || {
                    let earlier = computed.fetch_add(1, Relaxed);
                    assert!(earlier == 0, "computed twice");
                    7
                };
                thread::spawn(move || lines.get_or_compute(count))
            });
            for reader in readers {
                assert_eq!(reader.join().expect("no reader panics"), 7);
            }
        }
    };
}

fn main() {
    explorer::passes("two readers, one cell", 3, model!(once::Once));
    explorer::fails("without the second look", 3, model!(wrong::Once));
}
