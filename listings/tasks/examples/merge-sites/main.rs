use async_stream::stream;
use std::{pin::pin, time::Duration};
use tokio::time::sleep;
use tokio_stream::{Stream, StreamExt};

fn site(name: &'static str, delays: &[u64]) -> impl Stream<Item = String> {
    stream! {
        for (number, delay) in (1..).zip(delays) {
            sleep(Duration::from_millis(*delay)).await;
            yield format!("/{name}/{number}");
        }
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let news = site("news", &[10, 60]);
    let blog = site("blog", &[40]);
    let mut pages = pin!(news.merge(blog));
    while let Some(path) = pages.next().await {
        println!("{path}");
    }
}
