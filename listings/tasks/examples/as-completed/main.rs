use futures::stream::{FuturesUnordered, StreamExt};
use std::time::Duration;
use tokio::time::sleep;

async fn fetch(path: &str, millis: u64) -> String {
    sleep(Duration::from_millis(millis)).await;
    println!("{path}: fetched");
    format!("page of {path}")
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut fetching = FuturesUnordered::new();
    for (path, millis) in [("/large", 90), ("/index", 30), ("/about", 10)] {
        fetching.push(fetch(path, millis));
    }
    let mut pages = Vec::new();
    while let Some(page) = fetching.next().await {
        pages.push(page);
        if pages.len() == 2 {
            break;
        }
    }
    println!("main: {}", pages.join(", "));
    drop(fetching);
    sleep(Duration::from_millis(90)).await;
    println!("main: returns");
}
