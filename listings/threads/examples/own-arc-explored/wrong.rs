use std::ops::Deref;
use std::ptr::NonNull;

use super::sync::atomic::Ordering::{Acquire, Relaxed};
use super::sync::atomic::{AtomicUsize, fence};

pub struct Shared<T> {
    inner: NonNull<Inner<T>>,
}

struct Inner<T> {
    owners: AtomicUsize,
    value: T,
}

// SAFETY: every owner lends the value (hence Sync), and any may be the last, which drops it (hence Send).
unsafe impl<T: Send + Sync> Send for Shared<T> {}
unsafe impl<T: Send + Sync> Sync for Shared<T> {}

impl<T> Shared<T> {
    pub fn new(value: T) -> Shared<T> {
        let owners = AtomicUsize::new(1);
        let inner = Box::leak(Box::new(Inner { owners, value }));
        Shared {
            inner: NonNull::from(inner),
        }
    }

    fn inner(&self) -> &Inner<T> {
        // SAFETY: `self` is an owner, and the box is freed only after the last one.
        unsafe { self.inner.as_ref() }
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Shared<T> {
        self.inner().owners.fetch_add(1, Relaxed);
        Shared { inner: self.inner }
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.inner().value
    }
}

impl<T> Drop for Shared<T> {
    fn drop(&mut self) {
        if self.inner().owners.fetch_sub(1, Relaxed) == 1 {
            fence(Acquire);
            // Not sound: what the other owners did may not have happened before.
            drop(unsafe { Box::from_raw(self.inner.as_ptr()) });
        }
    }
}
