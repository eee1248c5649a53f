use std::future::pending;
use tokio::sync::oneshot::{self, error::RecvError};
use tokio::task;

struct Connection;

impl Connection {
    async fn say_goodbye(&self) {
        task::yield_now().await;
        println!("fetch: goodbye answered");
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        println!("fetch: connection closed");
    }
}

async fn fetch(started: oneshot::Sender<()>) {
    let connection = Connection;
    started.send(()).expect("main waits for this");
    pending::<()>().await;
    connection.say_goodbye().await;
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), RecvError> {
    let (started, running) = oneshot::channel();
    let fetching = tokio::spawn(fetch(started));
    running.await?;
    println!("main: returns, fetch finished={}", fetching.is_finished());
    Ok(())
}
