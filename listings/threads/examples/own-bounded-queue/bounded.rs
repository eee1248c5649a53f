use std::collections::VecDeque;

use super::sync::{Condvar, Mutex};

pub struct BoundedQueue<T> {
    state: Mutex<State<T>>,
    not_empty: Condvar,
    not_full: Condvar,
    capacity: usize,
}

struct State<T> {
    items: VecDeque<T>,
    closed: bool,
}

impl<T> BoundedQueue<T> {
    pub fn new(capacity: usize) -> BoundedQueue<T> {
        let state = State {
            items: VecDeque::new(),
            closed: false,
        };
        BoundedQueue {
            state: Mutex::new(state),
            not_empty: Condvar::new(),
            not_full: Condvar::new(),
            capacity,
        }
    }

    /// Waits for room; gives the item back if the queue is closed.
    pub fn put(&self, item: T) -> Result<(), T> {
        let mut state = self.state.lock().expect("no thread panics with it");
        while state.items.len() == self.capacity && !state.closed {
            state = self.not_full.wait(state).expect("no thread panics with it");
        }
        if state.closed {
            return Err(item);
        }
        state.items.push_back(item);
        self.not_empty.notify_one();
        Ok(())
    }

    /// Waits for an item; `None` once the queue is closed and empty.
    pub fn get(&self) -> Option<T> {
        let mut state = self.state.lock().expect("no thread panics with it");
        while state.items.is_empty() && !state.closed {
            state = self
                .not_empty
                .wait(state)
                .expect("no thread panics with it");
        }
        let item = state.items.pop_front();
        self.not_full.notify_one();
        item
    }

    pub fn close(&self) {
        self.state.lock().expect("no thread panics with it").closed = true;
        self.not_empty.notify_all();
        self.not_full.notify_all();
    }
}
