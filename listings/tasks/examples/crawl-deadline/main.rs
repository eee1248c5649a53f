use std::future::pending;
use std::time::Duration;
use tokio::task::yield_now;
use tokio::time::{Instant, timeout_at};

async fn fetch(path: &str) {
    yield_now().await;
    if path == "/report" {
        pending::<()>().await;
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let deadline = Instant::now() + Duration::from_millis(50);
    for path in ["/index", "/about", "/report", "/contact"] {
        match timeout_at(deadline, fetch(path)).await {
            Ok(()) => println!("{path}: fetched"),
            Err(_) => println!("{path}: not by the deadline"),
        }
    }
}
