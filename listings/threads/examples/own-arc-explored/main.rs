#![allow(unsafe_code)]

#[path = "../own-arc/shared.rs"]
mod shared;
mod wrong;

use loom::alloc::Track;
use loom::cell::UnsafeCell;
use loom::{sync, thread};

/// The checker sees when its cell is read and when it is dropped, and that it is dropped.
struct Log {
    cell: UnsafeCell<u32>,
    _no_leak: Track<()>,
}

// SAFETY: it is only read until its last owner drops it; the checker tests this claim.
unsafe impl Sync for Log {}

impl Log {
    fn read(&self) {
        explorer::note("reads");
        self.cell.with(|_| ());
    }
}

impl Drop for Log {
    fn drop(&mut self) {
        explorer::note("drops");
        self.cell.with_mut(|_| ());
    }
}

macro_rules! model {
    ($shared:ty, $others:literal) => {
        || {
            let log = <$shared>::new(Log {
                cell: UnsafeCell::new(0),
                _no_leak: Track::new(()),
            });
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
