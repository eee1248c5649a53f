use std::future::pending;
use std::time::Duration;
use tokio::task::yield_now;
use tokio::time::timeout;
use tokio_util::{sync::CancellationToken, task::TaskTracker};

const LIMIT: Duration = Duration::from_millis(10);

async fn fetch(path: &str, stop: CancellationToken) {
    let page = stop.run_until_cancelled(pending::<&str>()).await;
    yield_now().await;
    println!("{path}: page {page:?}, goodbye answered");
}

async fn crawl(fetches: &TaskTracker) {
    let stop = CancellationToken::new();
    let _guard = stop.clone().drop_guard();
    fetches.spawn(fetch("/index", stop));
    pending::<()>().await; // waits for more links
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let fetches = TaskTracker::new();
    let crawled = timeout(LIMIT, crawl(&fetches)).await;
    println!("crawl: late={}", crawled.is_err());
    fetches.close();
    let ended = timeout(LIMIT, fetches.wait()).await;
    println!("fetches: ended={}", ended.is_ok());
}
