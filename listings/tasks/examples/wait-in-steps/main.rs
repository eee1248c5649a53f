use std::time::Duration;
use tokio::task::{self, JoinError, JoinSet};
use tokio::time::sleep;

struct NotFound(&'static str);

struct Connection(&'static str);

impl Drop for Connection {
    fn drop(&mut self) {
        println!("{}: connection closed", self.0);
    }
}

async fn fetch(path: &'static str, millis: u64) -> Result<&'static str, NotFound> {
    let _connection = Connection(path);
    sleep(Duration::from_millis(millis)).await;
    if path == "/missing" {
        Err(NotFound(path))
    } else {
        Ok(path)
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    let mut fetching = JoinSet::new();
    for (path, millis) in [
        ("/index", 10),
        ("/about", 20),
        ("/missing", 30),
        ("/large", 90),
    ] {
        fetching.spawn(fetch(path, millis));
    }
    if let Some(Ok(Ok(path))) = fetching.join_next().await {
        println!("main: {path} first, {} running", fetching.len());
    }
    while let Some(ended) = fetching.join_next().await {
        if let Err(NotFound(path)) = ended? {
            println!("main: {path} not found, {} running", fetching.len());
            break;
        }
    }
    drop(fetching);
    println!("main: gives up the rest");
    task::yield_now().await;
    Ok(())
}
