use std::future::pending;
use std::time::Duration;
use tokio::task::yield_now;
use tokio::time::{Instant, timeout_at};

async fn fetch(path: &str) {
    match path {
        "/report" => pending().await,
        "/contact" => yield_now().await,
        _ => {} // cached
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let deadline = Instant::now() + Duration::from_millis(30);
    for path in ["/index", "/report", "/contact", "/about"] {
        match timeout_at(deadline, fetch(path)).await {
            Ok(()) => println!("{path}: fetched"),
            Err(_) => println!("{path}: not by the deadline"),
        }
    }
}
