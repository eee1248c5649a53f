use std::time::Duration;
use tokio::{task::JoinError, time::sleep};

async fn fetch(path: &str) -> usize {
    println!("{path}: request sent");
    sleep(Duration::from_millis(10)).await;
    path.len() * 100
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    let index = fetch("/index");
    println!("main: future made");
    let index = tokio::spawn(index);
    let about = tokio::spawn(fetch("/about/us"));
    println!("main: two tasks spawned");
    println!("/index: {} bytes", index.await?);
    println!("/about/us: {} bytes", about.await?);
    Ok(())
}
