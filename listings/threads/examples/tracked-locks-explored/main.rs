#[path = "../tracked-locks/tracked.rs"]
mod tracked;
mod wrong;

use loom::sync::{self, Arc, Mutex};
use loom::thread;
use tracked::{Guard, Name, Tracked};

type Lock = fn(&Tracked<u32>, Name) -> Result<Guard<'_, u32>, Vec<String>>;

fn update(lock: Lock, reader: Name, first: &Tracked<u32>, second: &Tracked<u32>) -> bool {
    let Ok(mut one) = lock(first, reader) else {
        return false;
    };
    let Ok(mut other) = lock(second, reader) else {
        return false;
    };
    *one.data += 1;
    *other.data += 1;
    true
}

fn model(lock: Lock) -> impl Fn() {
    move || {
        let graph = Arc::new(Mutex::default());
        let locks = Arc::new(["counts", "report"].map(|name| Tracked {
            name,
            data: Mutex::new(0),
            graph: Arc::clone(&graph),
        }));
        let for_reader = Arc::clone(&locks);
        let reader = thread::spawn(move || {
            let [counts, report] = &*for_reader;
            update(lock, "thread 1", report, counts)
        });
        let [counts, report] = &*locks;
        let here = update(lock, "main", counts, report);
        let there = reader.join().expect("the reader cannot panic");
        assert!(here || there, "both were refused");
    }
}

fn main() {
    explorer::passes("ask and wait under one lock", 3, model(Tracked::lock));
    explorer::fails("ask, then wait", 3, model(Tracked::lock_in_two_steps));
}
