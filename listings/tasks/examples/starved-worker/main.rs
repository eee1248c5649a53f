use std::thread;
use std::time::Duration;

use recorder::span;
use tokio::sync::oneshot;
use tokio::task::{self, JoinError};
use tokio::time::sleep;

async fn fetch(how: &str, started: oneshot::Sender<()>) {
    started.send(()).expect("crawl waits for this");
    for page in 1..=2 {
        let _span = span("fetcher", format!("{how} {page}"));
        sleep(Duration::from_millis(10)).await;
    }
}

fn parse(how: &str) {
    let _span = span("parser", how);
    thread::sleep(Duration::from_millis(60));
}

async fn crawl(how: &'static str) -> Result<(), JoinError> {
    let (started, running) = oneshot::channel();
    let fetching = tokio::spawn(fetch(how, started));
    running.await.expect("fetch sends before it ends");
    match how {
        "task" => parse("in task"),
        "aside" => task::spawn_blocking(|| parse("aside")).await?,
        _ => task::block_in_place(|| parse("in place")),
    }
    println!("{how}: fetched meanwhile: {}", fetching.is_finished());
    fetching.await
}

#[tokio::main(worker_threads = 1)]
async fn main() -> Result<(), JoinError> {
    for how in ["task", "aside", "place"] {
        tokio::spawn(crawl(how)).await??;
    }
    Ok(())
}
