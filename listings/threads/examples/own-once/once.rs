use super::sync::Mutex;
use super::sync::atomic::{AtomicBool, AtomicU64, Ordering};

pub struct Once {
    ready: AtomicBool,
    value: AtomicU64,
    computing: Mutex<()>,
}

impl Once {
    pub fn new() -> Once {
        Once {
            ready: AtomicBool::new(false),
            value: AtomicU64::new(0),
            computing: Mutex::new(()),
        }
    }

    pub fn get_or_compute(&self, compute: impl FnOnce() -> u64) -> u64 {
        if !self.ready.load(Ordering::Acquire) {
            let _computing = self.computing.lock().expect("no thread panics with it");
            if !self.ready.load(Ordering::Relaxed) {
                self.value.store(compute(), Ordering::Relaxed);
                self.ready.store(true, Ordering::Release);
            }
        }
        self.value.load(Ordering::Relaxed)
    }
}
