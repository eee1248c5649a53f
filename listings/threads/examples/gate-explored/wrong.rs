use super::sync::{Condvar, Mutex};

pub struct Gate {
    open: Mutex<bool>,
    inside: Mutex<usize>,
    left: Condvar,
}

pub struct Ticket<'a>(&'a Gate);

impl Gate {
    pub fn new() -> Gate {
        Gate {
            open: Mutex::new(true),
            inside: Mutex::new(0),
            left: Condvar::new(),
        }
    }

    pub fn enter(&self) -> Option<Ticket<'_>> {
        if !*self.open.lock().expect("no thread panics with it") {
            return None;
        }
        *self.inside.lock().expect("no thread panics with it") += 1;
        Some(Ticket(self))
    }

    pub fn close_and_wait(&self) {
        *self.open.lock().expect("no thread panics with it") = false;
        let mut inside = self.inside.lock().expect("no thread panics with it");
        while *inside > 0 {
            inside = self.left.wait(inside).expect("no thread panics with it");
        }
    }
}

impl Drop for Ticket<'_> {
    fn drop(&mut self) {
        *self.0.inside.lock().expect("no thread panics with it") -= 1;
        self.0.left.notify_all();
    }
}
