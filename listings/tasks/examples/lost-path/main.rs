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

async fn fetch_next(paths: &mut mpsc::Receiver<&str>) -> Option<String> {
    let path = paths.recv().await?;
    Some(fetch(path).await)
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), mpsc::error::SendError<&'static str>> {
    let (paths, mut inbox) = mpsc::channel(8);
    for path in ["/index", "/report", "/about"] {
        paths.send(path).await?;
    }
    drop(paths);
    loop {
        match timeout(LIMIT, fetch_next(&mut inbox)).await {
            Ok(Some(page)) => println!("{page}"),
            Ok(None) => break,
            Err(_) => println!("too late, trying again"),
        }
    }
    println!("all paths done");
    Ok(())
}
