// ANCHOR: program
use std::time::Duration;
use tokio::task::yield_now;
use tokio::time::timeout;

async fn fetch(path: &str) {
    println!("{path}: asked");
    if path == "/report" {
        yield_now().await;
    }
    println!("{path}: answered");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    for path in ["/index", "/report"] {
        let late = timeout(Duration::ZERO, fetch(path)).await.is_err();
        println!("{path}: late={late}");
    }
}
// ANCHOR_END: program
