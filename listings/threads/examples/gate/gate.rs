use super::sync::{Condvar, Mutex};

struct State {
    open: bool,
    inside: usize,
}

pub struct Gate {
    state: Mutex<State>,
    left: Condvar,
}

pub struct Ticket<'a>(&'a Gate);

impl Gate {
    pub fn new() -> Gate {
        let state = State {
            open: true,
            inside: 0,
        };
        Gate {
            state: Mutex::new(state),
            left: Condvar::new(),
        }
    }

    pub fn enter(&self) -> Option<Ticket<'_>> {
        let mut state = self.state.lock().expect("no thread panics with it");
        if !state.open {
            return None;
        }
        state.inside += 1;
        Some(Ticket(self))
    }

    pub fn close_and_wait(&self) {
        let mut state = self.state.lock().expect("no thread panics with it");
        state.open = false;
        while state.inside > 0 {
            state = self.left.wait(state).expect("no thread panics with it");
        }
    }
}

impl Drop for Ticket<'_> {
    fn drop(&mut self) {
        let mut state = self.0.state.lock().expect("no thread panics with it");
        state.inside -= 1;
        self.0.left.notify_all();
    }
}
