use crate::network::{Get, Network};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

pub enum Machine<'n> {
    Start(&'n Network),
    Index(Get<'n>),
    About(usize, Get<'n>),
    Done,
}

impl Future for Machine<'_> {
    type Output = usize;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<usize> {
        loop {
            *self = match &mut *self {
                Machine::Start(network) => Machine::Index(network.get("/index")),
                Machine::Index(get) => {
                    let index = ready!(Pin::new(&mut *get).poll(context));
                    Machine::About(index, get.network.get("/about"))
                }
                Machine::About(index, get) => {
                    let total = *index + ready!(Pin::new(get).poll(context));
                    *self = Machine::Done;
                    return Poll::Ready(total);
                }
                Machine::Done => panic!("polled after it was ready"),
            };
        }
    }
}
