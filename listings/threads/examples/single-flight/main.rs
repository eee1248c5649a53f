use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{Arc, Barrier, Mutex, OnceLock};
use std::thread;

#[derive(Default)]
struct Cache {
    cells: Mutex<HashMap<&'static str, Arc<OnceLock<u64>>>>,
}

impl Cache {
    fn errors(&self, day: &'static str, load: impl Fn() -> u64) -> u64 {
        let mut cells = self.cells.lock().expect("no thread panics");
        let cell = Arc::clone(cells.entry(day).or_default());
        drop(cells); // from here on, other days go their own way
        *cell.get_or_init(load)
    }
}

fn main() {
    let (cache, loads) = (&Cache::default(), &AtomicUsize::new(0));
    let (all_ask, both_load) = (&Barrier::new(100), &Barrier::new(2));
    let load = || {
        loads.fetch_add(1, Relaxed);
        both_load.wait(); // passes only if both days load at once
        7
    };
    thread::scope(|scope| {
        for day in ["monday", "tuesday"].into_iter().cycle().take(100) {
            scope.spawn(move || {
                all_ask.wait();
                cache.errors(day, load)
            });
        }
    });
    println!(
        "loads: {}, {} errors",
        loads.load(Relaxed),
        cache.errors("monday", load)
    );
}
