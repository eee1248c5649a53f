use super::cell::UnsafeCell;
use super::hint;
use super::sync::atomic::AtomicBool;
use super::sync::atomic::Ordering::{Acquire, Relaxed, Release};

pub struct SpinLock<T> {
    taken: AtomicBool,
    data: UnsafeCell<T>,
}

// SAFETY: `with` lets one thread at a time reach the data, as if it had moved there.
unsafe impl<T: Send> Sync for SpinLock<T> {}

impl<T> SpinLock<T> {
    pub fn new(data: T) -> SpinLock<T> {
        SpinLock {
            taken: AtomicBool::new(false),
            data: UnsafeCell::new(data),
        }
    }

    pub fn with<R>(&self, work: impl FnOnce(&mut T) -> R) -> R {
        while self
            .taken
            .compare_exchange_weak(false, true, Acquire, Relaxed)
            .is_err()
        {
            hint::spin_loop();
        }
        // SAFETY: the flag was false and this thread made it true, so no other comes here before
        // the store below; and whoever was here before stored with Release what we acquired.
        let result = self.data.with_mut(|data| work(unsafe { &mut *data }));
        self.taken.store(false, Release);
        result
    }
}
