use futures::stream::{FuturesUnordered, StreamExt};
use std::time::Duration;
use tokio::sync::mpsc::{self, error::SendError};
use tokio::{select, time::sleep};

async fn fetch(path: &str) -> &str {
    sleep(Duration::from_millis(10 * path.len() as u64)).await;
    path
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), SendError<&'static str>> {
    let (found, mut paths) = mpsc::unbounded_channel();
    for path in ["/documentation", "/index", "/about", "/"] {
        found.send(path)?;
    }
    drop(found);

    let mut fetching = FuturesUnordered::new();
    loop {
        select! {
            biased;
            Some(path) = fetching.next() => println!("{path}: fetched"),
            Some(path) = paths.recv(), if fetching.len() < 2 => {
                println!("{path}: begins");
                fetching.push(fetch(path));
            }
            else => break,
        }
    }
    println!("main: crawled");
    Ok(())
}
