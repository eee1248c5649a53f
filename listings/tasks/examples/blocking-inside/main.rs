use tokio::sync::mpsc::{self, Sender, error::SendError};
use tokio::task::{self, JoinError};

fn found(pages: &Sender<&'static str>) -> Result<(), SendError<&'static str>> {
    pages.blocking_send("/about")
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    let (sender, mut pages) = mpsc::channel(8);
    let in_task = sender.clone();
    if let Err(end) = tokio::spawn(async move { found(&in_task) }).await {
        println!("in a task: panicked={}", end.is_panic());
    }
    let sent = task::spawn_blocking(move || found(&sender)).await?;
    println!("aside: sent={}", sent.is_ok());
    println!("main: received {:?}", pages.recv().await);
    Ok(())
}
