use std::time::Duration;
use tokio::time::sleep;

async fn fetch(path: &str) -> String {
    sleep(Duration::from_millis(10)).await;
    format!("page of {path}")
}

async fn size(path: &str) -> usize {
    println!("size of {path}: begins");
    let page = fetch(path).await;
    page.len()
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let work = size("/index");
    println!("main: made");
    println!("main: {} bytes", work.await);
}
