use super::cell::UnsafeCell;
use super::hint;
use super::sync::atomic::AtomicBool;
use super::sync::atomic::Ordering::{Acquire, Relaxed};

pub struct SpinLock<T> {
    taken: AtomicBool,
    data: UnsafeCell<T>,
}

// Not sound either.
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
        // Not sound: the store below hands nothing over.
        let result = self.data.with_mut(|data| work(unsafe { &mut *data }));
        self.taken.store(false, Relaxed); // wrong
        result
    }
}
