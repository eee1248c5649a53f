use futures::{Stream, StreamExt, stream};
use std::pin::pin;

async fn read(pages: impl Stream<Item = &'static str>) {
    let mut pages = pin!(pages);
    while let Some(path) = pages.next().await {
        println!("{path}");
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    read(stream::iter(["/index", "/about"])).await;
}
