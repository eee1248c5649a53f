#![allow(unsafe_code)]

#[path = "../own-arc/shared.rs"]
mod shared;
mod wrong;

use loom::cell::UnsafeCell;
use loom::{sync, thread};

/// The checker sees when its cell is read and when it is dropped.
struct Log(UnsafeCell<u32>);

// SAFETY: it is only read until its last owner drops it; the checker tests this claim.
unsafe impl Sync for Log {}

impl Log {
    fn read(&self) {
        explorer::note("reads");
        self.0.with(|_| ());
    }
}

impl Drop for Log {
    fn drop(&mut self) {
        explorer::note("drops");
        self.0.with_mut(|_| ());
    }
}

macro_rules! model {
    ($shared:ty, $others:literal) => {
        || {
            let log = <$shared>::new(Log(UnsafeCell::new(0)));
            let readers = [(); $others].map(|()| {
                let log = log.clone();
                thread::spawn(move || log.read())
            });
            log.read();
            drop(log);
            for reader in readers {
                reader.join().expect("no reader panics");
            }
        }
    };
}

fn main() {
    explorer::passes("three owners", 3, model!(shared::Shared<Log>, 2));
    explorer::fails("counted down by Relaxed", 3, model!(wrong::Shared<Log>, 1));
}
