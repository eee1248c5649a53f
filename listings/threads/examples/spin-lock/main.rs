#![allow(unsafe_code)]

mod spin_lock;

use std::{hint, sync, thread};

use spin_lock::SpinLock;

/// std's `UnsafeCell` with the interface of the checker's.
mod cell {
    pub struct UnsafeCell<T>(std::cell::UnsafeCell<T>);

    impl<T> UnsafeCell<T> {
        pub fn new(data: T) -> UnsafeCell<T> {
            UnsafeCell(std::cell::UnsafeCell::new(data))
        }

        pub fn with_mut<R>(&self, work: impl FnOnce(*mut T) -> R) -> R {
            work(self.0.get())
        }
    }
}

fn main() {
    let warnings = SpinLock::new(Vec::new());
    thread::scope(|scope| {
        for day in ["monday", "tuesday"] {
            let warnings = &warnings;
            scope.spawn(move || {
                for line in 1..=500 {
                    warnings.with(|list| list.push((day, line)));
                }
            });
        }
    });
    println!("{} warnings", warnings.with(|list| list.len()));
}
