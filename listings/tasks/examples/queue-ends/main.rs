use tokio::sync::mpsc::error::{SendError, TryRecvError, TrySendError};
use tokio::sync::{mpsc, oneshot};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), TrySendError<&'static str>> {
    let (sender, mut pages) = mpsc::channel(2);
    assert_eq!(pages.try_recv(), Err(TryRecvError::Empty));
    sender.try_send("/index")?;
    sender.try_send("/about")?;
    println!("{} of {}", pages.len(), sender.max_capacity());
    if let Err(TrySendError::Full(path)) = sender.try_send("/blog") {
        println!("no room for {path}");
    }

    pages.close();
    if let Err(SendError(path)) = sender.send("/shop").await {
        println!("closed, {path} comes back");
    }
    while let Some(path) = pages.recv().await {
        println!("received {path}");
    }
    assert_eq!(pages.try_recv(), Err(TryRecvError::Disconnected));
    println!("closed and empty");

    let (reply, answer) = oneshot::channel::<usize>();
    drop(reply);
    if answer.await.is_err() {
        println!("no answer will come");
    }
    Ok(())
}
