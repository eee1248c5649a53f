use std::future::pending;
use std::time::Duration;
use tokio::time::timeout;

async fn fetch(_path: &str) -> usize {
    pending().await
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let fetching = tokio::spawn(fetch("/report"));
    if timeout(Duration::from_secs(5), fetching).await.is_err() {
        fetching.abort();
        println!("ended: {}", fetching.is_finished());
    }
}
