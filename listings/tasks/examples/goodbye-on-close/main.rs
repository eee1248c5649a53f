use tokio::sync::mpsc;
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

async fn fetch_all(mut paths: mpsc::Receiver<&str>) {
    let connection = Connection;
    while let Some(path) = paths.recv().await {
        println!("{path}: fetched");
    }
    connection.say_goodbye().await;
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    let (paths, inbox) = mpsc::channel(8);
    let fetching = tokio::spawn(fetch_all(inbox));
    paths
        .send("/index")
        .await
        .expect("the task listens until we close");
    drop(paths);
    fetching.await?;
    println!("main: returns");
    Ok(())
}
