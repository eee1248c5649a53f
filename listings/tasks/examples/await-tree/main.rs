use std::future::pending;
use tokio::runtime::Handle;
use tokio::sync::oneshot::{self, error::RecvError};

async fn fetch(started: oneshot::Sender<()>) {
    started.send(()).expect("main waits for this");
    pending::<()>().await;
}

async fn crawl(started: oneshot::Sender<()>) {
    tokio::spawn(fetch(started))
        .await
        .expect("nobody aborts it");
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), RecvError> {
    let (started, running) = oneshot::channel();
    tokio::spawn(crawl(started));
    running.await?;
    println!("alive: {}", Handle::current().metrics().num_alive_tasks());
    Ok(())
}
