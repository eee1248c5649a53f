use std::{future::pending, time::Duration};
use tokio::sync::mpsc::{self, UnboundedReceiver, UnboundedSender};
use tokio::{task, task::JoinError, time::timeout};

struct Connection(&'static str, UnboundedSender<&'static str>);

impl Drop for Connection {
    fn drop(&mut self) {
        // Fails only if the closer is gone, and then nobody can say goodbye.
        let _gone = self.1.send(self.0);
    }
}

async fn closer(mut left: UnboundedReceiver<&'static str>) -> usize {
    let mut closed = 0;
    while let Some(site) = left.recv().await {
        task::yield_now().await;
        println!("{site}: goodbye answered");
        closed += 1;
    }
    closed
}

async fn fetch(connection: Connection) {
    if connection.0 == "shop" {
        pending::<()>().await;
    }
    println!("{}: fetched", connection.0);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    let (closing, left) = mpsc::unbounded_channel();
    let closer = tokio::spawn(closer(left));
    let mut late = 0;
    for site in ["news", "shop"] {
        let connection = Connection(site, closing.clone());
        let fetched = timeout(Duration::from_millis(10), fetch(connection)).await;
        late += usize::from(fetched.is_err());
    }
    drop(closing);
    println!("main: {late} too late, {} closed", closer.await?);
    Ok(())
}
