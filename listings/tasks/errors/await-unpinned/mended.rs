use std::pin::pin;
use std::time::Duration;
use tokio::time::{sleep, timeout};

async fn fetch(path: &str) -> usize {
    sleep(Duration::from_millis(25)).await;
    path.len() * 100
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut fetching = pin!(fetch("/index"));
    loop {
        match timeout(Duration::from_millis(10), &mut fetching).await {
            Ok(bytes) => return println!("{bytes} bytes"),
            Err(_) => println!("still waiting"),
        }
    }
}
