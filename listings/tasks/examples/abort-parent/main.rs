use std::time::Duration;
use tokio::sync::oneshot::{self, Sender, error::RecvError};
use tokio::time::sleep;

async fn fetch(started: Sender<()>, stored: Sender<()>) {
    started.send(()).expect("main waits for this");
    sleep(Duration::from_millis(10)).await;
    stored.send(()).expect("main waits for this too");
}

async fn crawl(started: Sender<()>, stored: Sender<()>) {
    let fetching = tokio::spawn(fetch(started, stored));
    fetching.await.expect("fetch does not panic");
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), RecvError> {
    let (started, running) = oneshot::channel();
    let (stored, receipt) = oneshot::channel();
    let crawling = tokio::spawn(crawl(started, stored));
    running.await?;
    crawling.abort();
    match crawling.await {
        Ok(()) => println!("crawl: ended"),
        Err(_) => println!("crawl: cancelled"),
    }
    match receipt.await {
        Ok(()) => println!("fetch: stored"),
        Err(_) => println!("fetch: cancelled"),
    }
    Ok(())
}
