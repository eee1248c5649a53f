use std::sync::mpsc::{self, Receiver, Sender};
use std::time::Duration;
use tokio::task::{self, JoinError};

async fn parse(how: &str, fetched: Receiver<()>) {
    let limit = Duration::from_millis(60);
    let came = task::block_in_place(|| fetched.recv_timeout(limit).is_ok());
    println!("{how}: the fetch went on meanwhile: {came}");
}

async fn fetch(fetched: Sender<()>) {
    let _ = fetched.send(()); // parse may have given up
}

async fn crawl() -> Result<(), JoinError> {
    let (sender, fetched) = mpsc::channel();
    tokio::join!(parse("join", fetched), fetch(sender));

    let (sender, fetched) = mpsc::channel();
    let fetching = tokio::spawn(fetch(sender));
    parse("spawn", fetched).await;
    fetching.await
}

#[tokio::main(worker_threads = 1)]
async fn main() -> Result<(), JoinError> {
    tokio::spawn(crawl()).await?
}
