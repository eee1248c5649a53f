use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::{sleep, timeout};

#[derive(Default)]
struct Index {
    pages: usize,
    links: usize,
}

async fn count_links(path: &str) -> usize {
    sleep(Duration::from_secs(60)).await;
    path.len()
}

async fn store(index: &Mutex<Index>, path: &str) {
    let mut index = index.lock().await;
    index.pages += 1;
    index.links += count_links(path).await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let index = Mutex::default();
    let stored = timeout(Duration::from_millis(10), store(&index, "/index")).await;
    println!("stored: {}", stored.is_ok());
    let index = index.lock().await;
    println!("pages: {}, links: {}", index.pages, index.links);
}
