//! A group of tasks that begin and end together, as in `asyncio.TaskGroup`. Copy this file; it needs tokio and futures.

use futures::{FutureExt, future::BoxFuture};
use std::any::Any;
use std::fmt;
use std::panic::AssertUnwindSafe;
use std::pin::pin;
use tokio::sync::{mpsc, oneshot};
use tokio::{select, task::JoinSet};

/// One end that is a failure: a child's, or the body's.
#[derive(Debug)]
pub enum Failure<E> {
    /// It returned this error.
    Error(E),
    /// It panicked, with this message, which is empty if the payload is no text.
    Panic(String),
}

impl<E> Failure<E> {
    fn panic(payload: Box<dyn Any + Send>) -> Self {
        let owned = payload.downcast_ref::<String>().cloned();
        let text = owned.or_else(|| payload.downcast_ref::<&str>().map(ToString::to_string));
        Self::Panic(text.unwrap_or_default())
    }
}

impl<E: fmt::Display> fmt::Display for Failure<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Error(error) => write!(f, "{error}"),
            Self::Panic(message) => write!(f, "panic: {message}"),
        }
    }
}

/// All failures of a group, at least one, in the order in which they happened.
#[derive(Debug)]
pub struct Failures<E>(pub Vec<Failure<E>>);

impl<E> fmt::Display for Failures<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} failed in the task group", self.0.len())
    }
}

impl<E: fmt::Debug> std::error::Error for Failures<E> {}

/// Starts children in a group. A child may own a clone, and start more.
pub struct TaskGroup<E> {
    added: mpsc::UnboundedSender<BoxFuture<'static, Result<(), E>>>,
}

impl<E> Clone for TaskGroup<E> {
    fn clone(&self) -> Self {
        let added = self.added.clone();
        Self { added }
    }
}

impl<E: Send + 'static> TaskGroup<E> {
    /// Queues `child`; the group starts it as a task when the task that awaits the group has its next turn.
    ///
    /// Returns the receiver of its value, which is there when the group has succeeded. It gives an error if there will
    /// be no value; why, the group reports. If the group is failing or over, `child` is dropped unstarted.
    pub fn spawn<T: Send + 'static>(
        &self,
        child: impl Future<Output = Result<T, E>> + Send + 'static,
    ) -> oneshot::Receiver<T> {
        let (sender, value) = oneshot::channel();
        let child = child.map(|ended| ended.map(|value| drop(sender.send(value))));
        drop(self.added.send(child.boxed()));
        value
    }
}

/// Runs `body` and all that is spawned into its group, and returns when every one of them has ended.
///
/// Returns the body's value if all succeeded. The first error or panic, in a child or in the body, drops the body at its
/// await and aborts the other children; then the group waits until their values are dropped.
///
/// If the future itself is dropped, so are the failures there were, and all children are aborted; nobody waits for them.
pub async fn task_group<T, E: Send + 'static, B: Future<Output = Result<T, E>>>(
    body: impl FnOnce(TaskGroup<E>) -> B,
) -> Result<T, Failures<E>> {
    let (added, mut new_children) = mpsc::unbounded_channel();
    let body = AssertUnwindSafe(async { body(TaskGroup { added }).await }).catch_unwind();
    let mut body = pin!(Some(body));
    let mut children = JoinSet::new();
    let mut value = None;
    let mut failures = Vec::new();
    while body.is_some() || !children.is_empty() || !new_children.is_empty() {
        let failure = select! {
            biased;
            Some(ended) = children.join_next() => match ended {
                Ok(Ok(())) => None,
                Ok(Err(error)) => Some(Failure::Error(error)),
                Err(end) => end.try_into_panic().ok().map(Failure::panic),
            },
            Some(child) = new_children.recv() => {
                if failures.is_empty() {
                    children.spawn(child);
                }
                None
            }
            ended = async { body.as_mut().as_pin_mut().expect("it is there").await }, if body.is_some() => {
                body.set(None);
                match ended {
                    Ok(Ok(returned)) => {
                        value = Some(returned);
                        None
                    }
                    Ok(Err(error)) => Some(Failure::Error(error)),
                    Err(payload) => Some(Failure::panic(payload)),
                }
            }
        };
        if let Some(failure) = failure {
            failures.push(failure);
            body.set(None);
            children.abort_all();
        }
    }
    match value {
        Some(value) if failures.is_empty() => Ok(value),
        _ => Err(Failures(failures)),
    }
}
