use futures::{Stream, StreamExt, stream};

async fn read(mut pages: impl Stream<Item = &'static str>) {
    while let Some(path) = pages.next().await {
        println!("{path}");
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    read(stream::iter(["/index", "/about"])).await;
}
