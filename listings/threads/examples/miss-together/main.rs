use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{Barrier, Mutex};
use std::thread;

#[derive(Default)]
struct Cache {
    errors: Mutex<HashMap<&'static str, u64>>,
}

impl Cache {
    fn errors(&self, day: &'static str, load: impl Fn() -> u64) -> u64 {
        if let Some(errors) = self.errors.lock().expect("no thread panics").get(day) {
            return *errors;
        }
        let errors = load();
        self.errors
            .lock()
            .expect("no thread panics")
            .insert(day, errors);
        errors
    }
}

fn main() {
    let (cache, loads, all_load) = (Cache::default(), AtomicUsize::new(0), Barrier::new(100));
    let load = || {
        loads.fetch_add(1, Relaxed);
        all_load.wait(); // makes a possible order certain
        7
    };
    thread::scope(|scope| {
        for _caller in 0..100 {
            scope.spawn(|| cache.errors("monday", load));
        }
    });
    println!(
        "loads: {}, {} errors",
        loads.load(Relaxed),
        cache.errors("monday", load)
    );
}
