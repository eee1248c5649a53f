use super::sync::atomic::Ordering::{Acquire, Relaxed, Release};
use super::sync::atomic::{AtomicBool, AtomicUsize};

pub struct Report {
    errors: AtomicUsize,
    ready: AtomicBool,
}

impl Report {
    pub fn new() -> Report {
        Report {
            errors: AtomicUsize::new(0),
            ready: AtomicBool::new(false),
        }
    }

    pub fn publish(&self, errors: usize) {
        self.errors.store(errors, Release);
        self.ready.store(true, Relaxed); // wrong: publishes nothing
    }

    pub fn read(&self) -> Option<usize> {
        let ready = self.ready.load(Relaxed);
        ready.then(|| self.errors.load(Acquire))
    }
}
