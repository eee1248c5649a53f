use std::pin::pin;
use tokio::sync::mpsc::{self, error::SendError};
use tokio::{select, task};

async fn fetch(path: &str) -> usize {
    task::yield_now().await;
    path.len() * 100
}

async fn crawl(name: &str, looks: bool) -> Result<(), SendError<&'static str>> {
    let (sender, mut pages) = mpsc::channel(8);
    sender.send("/about").await?;
    drop(sender);
    let mut fetching = pin!(fetch("/index"));
    let mut ended = false;
    loop {
        select! {
            biased;
            bytes = &mut fetching, if !(looks && ended) => {
                println!("{name}: fetched {bytes} bytes");
                ended = true;
            }
            Some(path) = pages.recv() => println!("{name}: found {path}"),
            else => return Ok(()),
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    for (name, looks) in [("careless", false), ("careful", true)] {
        match tokio::spawn(crawl(name, looks)).await {
            Ok(ended) => println!("{name}: ended well={}", ended.is_ok()),
            Err(end) => println!("{name}: panicked={}", end.is_panic()),
        }
    }
}
