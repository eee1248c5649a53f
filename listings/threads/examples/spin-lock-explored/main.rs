#![allow(unsafe_code)]

#[path = "../spin-lock/spin_lock.rs"]
mod spin_lock;
mod wrong;

use loom::sync::{self, Arc};
use loom::{cell, hint, thread};

macro_rules! model {
    ($lock:ty, $times:literal) => {
        || {
            let warnings = Arc::new(<$lock>::new(0));
            let add = |warnings: Arc<$lock>| {
                for _warning in 0..$times {
                    warnings.with(|count| {
                        explorer::note("adds");
                        *count += 1;
                    });
                }
            };
            let ours = warnings.clone();
            let reader = thread::spawn(move || add(ours));
            add(warnings.clone());
            reader.join().expect("no reader panics");
            warnings.with(|count| assert_eq!(*count, 2 * $times));
        }
    };
}

fn main() {
    explorer::passes("each locks twice", 3, model!(spin_lock::SpinLock<u32>, 2));
    explorer::fails("unlocked by Relaxed", 3, model!(wrong::SpinLock<u32>, 1));
}
