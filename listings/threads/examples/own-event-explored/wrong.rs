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

    pub fn is_set(&self) -> bool {
        *self.up.lock().expect("no thread panics with it")
    }

    pub fn wait(&self) {
        while !self.is_set() {
            let up = self.up.lock().expect("no thread panics with it");
            drop(self.changed.wait(up).expect("no thread panics with it"));
        }
    }
}
