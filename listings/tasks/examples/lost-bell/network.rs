use std::cell::Cell;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

#[derive(Default)]
pub struct Network {
    request: Cell<Option<(&'static str, Waker)>>,
    reply: Cell<Option<usize>>,
}

impl Network {
    pub fn get(&self, path: &'static str) -> Get<'_> {
        Get {
            network: self,
            path,
        }
    }

    pub fn answer(&self, name: &str) {
        if let Some((path, waker)) = self.request.take() {
            println!("{name}: waits for {path}");
            self.reply.set(Some(path.len() * 100));
            waker.wake();
        }
    }
}

pub struct Get<'n> {
    pub network: &'n Network,
    path: &'static str,
}

impl Future for Get<'_> {
    type Output = usize;

    fn poll(self: Pin<&mut Self>, _context: &mut Context<'_>) -> Poll<usize> {
        if let Some(bytes) = self.network.reply.take() {
            return Poll::Ready(bytes);
        }
        let waker = Waker::noop().clone();
        self.network.request.set(Some((self.path, waker)));
        Poll::Pending
    }
}
