use futures::{Stream, StreamExt};
use pin_project_lite::pin_project;
use std::collections::HashSet;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, ready};
use tokio::sync::mpsc;
use tokio_stream::wrappers::ReceiverStream;

pin_project! {
    struct Once<S> {
        #[pin]
        links: S,
        seen: HashSet<&'static str>,
    }
}

impl<S: Stream<Item = &'static str>> Stream for Once<S> {
    type Item = &'static str;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context) -> Poll<Option<Self::Item>> {
        let mut this = self.project();
        loop {
            let link = ready!(this.links.as_mut().poll_next(cx));
            if link.is_none_or(|link| this.seen.insert(link)) {
                return Poll::Ready(link);
            }
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (found, links) = mpsc::channel(1);
    tokio::spawn(async move {
        for link in ["/index", "/about", "/index", "/jobs", "/about"] {
            found.send(link).await.expect("main reads to the end");
        }
    });

    let mut once = pin!(Once {
        links: ReceiverStream::new(links),
        seen: HashSet::new()
    });
    while let Some(link) = once.next().await {
        println!("{link}");
    }
    println!("{} links", once.seen.len());
}
