use async_stream::stream;
use futures::{Stream, StreamExt};
use std::pin::pin;
use tokio::task;

fn link_on(path: &str) -> Option<&'static str> {
    match path {
        "/page/1" => Some("/page/2"),
        "/page/2" => Some("/page/3"),
        _ => None,
    }
}

fn pages(first: &'static str) -> impl Stream<Item = &'static str> {
    stream! {
        let mut next = Some(first);
        while let Some(path) = next {
            println!("fetch {path}");
            task::yield_now().await;
            next = link_on(path);
            yield path;
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut pages = pin!(pages("/page/1"));
    println!("nothing fetched yet");
    while let Some(path) = pages.next().await {
        println!("read {path}");
        if path == "/page/2" {
            break;
        }
    }
}
