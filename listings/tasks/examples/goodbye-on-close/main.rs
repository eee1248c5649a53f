use tokio::sync::mpsc::{self, UnboundedReceiver};
use tokio::task::{self, JoinError};

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

async fn fetch(mut paths: UnboundedReceiver<&'static str>) {
    let connection = Connection;
    while let Some(path) = paths.recv().await {
        println!("{path}: fetched");
    }
    connection.say_goodbye().await;
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    let (paths, inbox) = mpsc::unbounded_channel();
    let fetching = tokio::spawn(fetch(inbox));
    paths
        .send("/index")
        .expect("the task listens until we close");
    drop(paths);
    fetching.await?;
    println!("main: returns");
    Ok(())
}
