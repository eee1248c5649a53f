use std::time::Duration;
use tokio::{task::JoinError, time::sleep};

async fn fetch(path: &str) -> usize {
    println!("{path}: begins");
    sleep(Duration::from_millis(10)).await;
    path.len() * 100
}

async fn neighbour() {
    println!("neighbour: has its turn");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    let beside = tokio::spawn(neighbour());
    println!("main: {} bytes, awaited directly", fetch("/index").await);
    let task = tokio::spawn(fetch("/about"));
    println!("main: {} bytes, awaited as a task", task.await?);
    beside.await
}
