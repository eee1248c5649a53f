use std::time::Duration;
use tokio::sync::mpsc::{self, Receiver, Sender};
use tokio::time::{sleep, timeout};

async fn store(mut pages: Receiver<&'static str>) -> String {
    let mut stored = 0;
    loop {
        match timeout(Duration::from_secs(60), pages.recv()).await {
            Ok(Some(_page)) => stored += 1,
            Ok(None) => return format!("{stored} pages, then the end"),
            Err(_elapsed) => return format!("{stored} pages, then silence"),
        }
    }
}

async fn fetch(pages: Sender<&'static str>) {
    for path in ["/index", "/about"] {
        pages.send(path).await.expect("the store waits for the end");
    }
}

async fn monitor(room: impl Fn() -> Option<usize>) {
    while let Some(room) = room() {
        if room == 0 {
            println!("the store is slow");
        }
        sleep(Duration::from_secs(1)).await;
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (sender, pages) = mpsc::channel(8);
    let kept = sender.clone();
    tokio::spawn(monitor(move || Some(kept.capacity())));
    tokio::spawn(fetch(sender));
    println!("first crawl: {}", store(pages).await);

    let (sender, pages) = mpsc::channel(8);
    let weak = sender.downgrade();
    tokio::spawn(monitor(move || Some(weak.upgrade()?.capacity())));
    tokio::spawn(fetch(sender));
    println!("second crawl: {}", store(pages).await);
}
