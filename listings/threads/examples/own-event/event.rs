use std::time::{Duration, Instant};

use super::sync::{Condvar, Mutex};

pub struct Event {
    up: Mutex<bool>,
    changed: Condvar,
}

impl Event {
    pub fn new() -> Event {
        Event {
            up: Mutex::new(false),
            changed: Condvar::new(),
        }
    }

    pub fn set(&self) {
        *self.up.lock().expect("no thread panics with it") = true;
        self.changed.notify_all();
    }

    pub fn clear(&self) {
        *self.up.lock().expect("no thread panics with it") = false;
    }

    pub fn is_set(&self) -> bool {
        *self.up.lock().expect("no thread panics with it")
    }

    pub fn wait(&self) {
        self.wait_timeout(Duration::MAX);
    }

    pub fn wait_timeout(&self, limit: Duration) -> bool {
        let start = Instant::now();
        let mut up = self.up.lock().expect("no thread panics with it");
        while !*up {
            let left = limit.saturating_sub(start.elapsed());
            if left.is_zero() {
                return false;
            }
            (up, _) = self
                .changed
                .wait_timeout(up, left)
                .expect("no thread panics with it");
        }
        true
    }
}
