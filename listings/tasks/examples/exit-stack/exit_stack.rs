use futures::future::{BoxFuture, FutureExt};
use std::mem;

/// Clean-ups that are run in the reverse order, each awaited. Dropping the stack runs none.
#[derive(Default)]
pub struct ExitStack(Vec<BoxFuture<'static, ()>>);

impl ExitStack {
    pub fn push(&mut self, clean_up: impl Future<Output = ()> + Send + 'static) {
        self.0.push(clean_up.boxed());
    }

    /// Moves all clean-ups into a new stack; this one is empty afterwards.
    pub fn pop_all(&mut self) -> ExitStack {
        mem::take(self)
    }

    /// Runs the clean-ups, the newest first.
    pub async fn close(mut self) {
        while let Some(clean_up) = self.0.pop() {
            clean_up.await;
        }
    }
}
