use std::future::pending;
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::timeout;

const LIMIT: Duration = Duration::from_millis(30);

async fn fetch(path: &str) -> String {
    if path == "/report" {
        pending::<()>().await;
    }
    format!("page of {path}")
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), mpsc::error::SendError<&'static str>> {
    let (paths, mut inbox) = mpsc::channel(8);
    for path in ["/index", "/report", "/about"] {
        paths.send(path).await?;
    }
    drop(paths);
    while let Some(path) = inbox.recv().await {
        match timeout(LIMIT, fetch(path)).await {
            Ok(page) => println!("{page}"),
            Err(_) => println!("{path}: given up"),
        }
    }
    println!("all paths done");
    Ok(())
}
