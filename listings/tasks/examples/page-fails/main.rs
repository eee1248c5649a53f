use async_stream::try_stream;
use futures::{Stream, StreamExt};
use std::pin::pin;
use tokio::task;

struct NotFound(&'static str);

async fn fetch(path: &'static str) -> Result<usize, NotFound> {
    task::yield_now().await;
    if path == "/gone" {
        Err(NotFound(path))
    } else {
        Ok(path.len() * 100)
    }
}

fn sizes(paths: [&'static str; 3]) -> impl Stream<Item = Result<usize, NotFound>> {
    try_stream! {
        for path in paths {
            yield fetch(path).await?;
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut sizes = pin!(sizes(["/index", "/gone", "/about"]));
    while let Some(size) = sizes.next().await {
        match size {
            Ok(size) => println!("{size} bytes"),
            Err(NotFound(path)) => println!("{path} not found"),
        }
    }
    println!("the end");
}
