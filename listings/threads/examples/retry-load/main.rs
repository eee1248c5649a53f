use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{Arc, Mutex, OnceLock};

type Loaded = Result<u64, &'static str>;

#[derive(Default)]
struct Cache {
    cells: Mutex<HashMap<&'static str, Arc<OnceLock<Loaded>>>>,
}

impl Cache {
    fn errors(&self, day: &'static str, load: impl Fn() -> Loaded) -> Loaded {
        let mut cells = self.cells.lock().expect("no thread panics");
        let cell = Arc::clone(cells.entry(day).or_default());
        drop(cells);
        let loaded = *cell.get_or_init(load);
        if loaded.is_err() {
            let mut cells = self.cells.lock().expect("no thread panics");
            if cells.get(day).is_some_and(|kept| Arc::ptr_eq(kept, &cell)) {
                cells.remove(day);
            }
        }
        loaded
    }
}

fn main() {
    let (cache, tries) = (Cache::default(), AtomicUsize::new(0));
    let load = || match tries.fetch_add(1, Relaxed) {
        0 => Err("not there yet"),
        _ => Ok(7),
    };
    for _call in 0..3 {
        match cache.errors("monday", load) {
            Ok(errors) => println!("{errors} errors"),
            Err(reason) => println!("{reason}"),
        }
    }
    println!("loads: {}", tries.load(Relaxed));
}
