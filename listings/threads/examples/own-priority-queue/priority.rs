use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::sync::{Condvar, Mutex};

pub struct PriorityQueue<T> {
    state: Mutex<State<T>>,
    not_empty: Condvar,
}

struct State<T> {
    heap: BinaryHeap<Reverse<(u8, usize, T)>>,
    added: usize,
}

impl<T: Ord> PriorityQueue<T> {
    pub fn new() -> PriorityQueue<T> {
        let state = State {
            heap: BinaryHeap::new(),
            added: 0,
        };
        PriorityQueue {
            state: Mutex::new(state),
            not_empty: Condvar::new(),
        }
    }

    pub fn put(&self, priority: u8, item: T) {
        let mut state = self.state.lock().expect("no thread panics with it");
        let entry = (priority, state.added, item);
        state.added += 1;
        state.heap.push(Reverse(entry));
        self.not_empty.notify_one();
    }

    pub fn get(&self) -> (u8, T) {
        let mut state = self.state.lock().expect("no thread panics with it");
        loop {
            if let Some(Reverse((priority, _place, item))) = state.heap.pop() {
                return (priority, item);
            }
            state = self
                .not_empty
                .wait(state)
                .expect("no thread panics with it");
        }
    }
}
