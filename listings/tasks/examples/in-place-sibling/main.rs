use std::sync::mpsc::{self, Receiver, Sender};
use std::time::Duration;
use tokio::task::{self, JoinError};

async fn parse(how: &str, fetched: Receiver<()>, limit: Duration) {
    let came = task::block_in_place(|| fetched.recv_timeout(limit).is_ok());
    println!("{how}: the fetch went on meanwhile: {came}");
}

async fn fetch(fetched: Sender<()>) {
    task::yield_now().await; // stands for the network
    let _ = fetched.send(()); // parse may have given up
}

async fn crawl() -> Result<(), JoinError> {
    let (sender, fetched) = mpsc::channel();
    let limit = Duration::from_millis(60);
    tokio::join!(parse("join", fetched, limit), fetch(sender));

    let (sender, fetched) = mpsc::channel();
    let fetching = tokio::spawn(fetch(sender));
    let limit = Duration::from_secs(10); // not reached on a busy machine either
    parse("spawn", fetched, limit).await;
    fetching.await
}

#[tokio::main(worker_threads = 1)]
async fn main() -> Result<(), JoinError> {
    tokio::spawn(crawl()).await?
}
