use std::sync::mpsc::{self, Receiver, Sender};
use std::time::Duration;

use recorder::span;
use tokio::sync::oneshot;
use tokio::task::{self, JoinError};
use tokio::time::sleep;

async fn fetch(how: &str, started: oneshot::Sender<()>, fetched: Sender<()>) {
    started.send(()).expect("crawl waits for this");
    for page in 1..=2 {
        let _span = span("fetcher", format!("{how} {page}"));
        sleep(Duration::from_millis(10)).await;
    }
    let _ = fetched.send(()); // the parser may have given up
}

fn parse(label: &str, fetched: Receiver<()>, patience: Duration) -> bool {
    let _span = span("parser", label);
    fetched.recv_timeout(patience).is_ok()
}

async fn crawl(how: &'static str) -> Result<(), JoinError> {
    let (started, running) = oneshot::channel();
    let (sender, fetched) = mpsc::channel();
    let fetching = tokio::spawn(fetch(how, started, sender));
    running.await.expect("fetch sends before it ends");
    let (soon, late) = (Duration::from_millis(60), Duration::from_secs(10));
    let came = match how {
        "task" => parse("in task", fetched, soon),
        "aside" => task::spawn_blocking(move || parse("aside", fetched, late)).await?,
        _ => task::block_in_place(|| parse("in place", fetched, late)),
    };
    println!("{how}: the pages came: {came}");
    fetching.await
}

#[tokio::main(worker_threads = 1)]
async fn main() -> Result<(), JoinError> {
    for how in ["task", "aside", "place"] {
        tokio::spawn(crawl(how)).await??;
    }
    Ok(())
}
