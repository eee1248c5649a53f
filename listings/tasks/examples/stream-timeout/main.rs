use async_stream::stream;
use std::{pin::pin, sync::Arc, time::Duration};
use tokio::sync::Notify;
use tokio_stream::{Stream, StreamExt};

fn pages(answered: Arc<Notify>) -> impl Stream<Item = &'static str> {
    stream! {
        yield "/index";
        answered.notified().await;
        yield "/slow";
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let answered = Arc::new(Notify::new());
    let pages = pages(Arc::clone(&answered));
    let mut pages = pin!(pages.timeout(Duration::from_millis(10)));
    while let Some(reply) = pages.next().await {
        match reply {
            Ok(path) => println!("read {path}"),
            Err(_elapsed) => {
                println!("too late");
                answered.notify_one();
            }
        }
    }
    println!("the end");
}
