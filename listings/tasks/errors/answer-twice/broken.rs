use tokio::sync::oneshot;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), oneshot::error::RecvError> {
    let (answer, size) = oneshot::channel();
    let _ = answer.send(600);
    let _ = answer.send(700);
    println!("{} bytes", size.await?);
    Ok(())
}
