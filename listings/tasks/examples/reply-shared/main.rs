use futures::FutureExt;
use futures::future::Shared;
use std::error::Error;
use tokio::sync::oneshot::{self, Receiver};
use tokio::task;

async fn worker(name: &str, rules: Shared<Receiver<&str>>) {
    println!("{name}: waits for the rules");
    if let Ok(rules) = rules.await {
        println!("{name}: {rules}");
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let (sender, receiver) = oneshot::channel();
    let rules = receiver.shared();
    let first = tokio::spawn(worker("first", rules.clone()));
    let second = tokio::spawn(worker("second", rules.clone()));
    task::yield_now().await;
    println!("main: sets them");
    sender.send("robots.txt of two lines")?;
    first.await?;
    second.await?;
    println!("main: {}", rules.await?);
    Ok(())
}
