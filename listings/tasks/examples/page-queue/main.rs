use tokio::sync::mpsc::{self, Sender, error::SendError};

async fn fetch_all(pages: Sender<&'static str>) -> Result<(), SendError<&'static str>> {
    for path in ["/index", "/about", "/contact"] {
        println!("fetched {path}");
        pages.send(path).await?;
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (sender, mut pages) = mpsc::channel(1);
    let fetching = tokio::spawn(fetch_all(sender));
    while let Some(path) = pages.recv().await {
        println!("stored {path}");
    }
    println!("no more pages");
    fetching.await??;
    Ok(())
}
