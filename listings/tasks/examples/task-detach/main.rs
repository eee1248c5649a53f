use std::time::Duration;
use tokio::{sync::oneshot, time::sleep};

async fn fetch(path: &str, stored: oneshot::Sender<String>) {
    sleep(Duration::from_millis(10)).await;
    if stored.send(format!("{path} stored")).is_err() {
        println!("{path}: nobody is waiting");
    }
}

fn start(path: &'static str) -> oneshot::Receiver<String> {
    let (stored, receipt) = oneshot::channel();
    drop(tokio::spawn(fetch(path, stored)));
    println!("start: returns");
    receipt
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), oneshot::error::RecvError> {
    let receipt = start("/index");
    println!("main: {}", receipt.await?);
    Ok(())
}
