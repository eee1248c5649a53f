use tokio::sync::{mpsc, watch};

async fn display(mut progress: watch::Receiver<u32>, shown: mpsc::Sender<()>) {
    while progress.changed().await.is_ok() {
        let pages = *progress.borrow_and_update();
        println!("display: {pages} pages");
        if shown.send(()).await.is_err() {
            return;
        }
    }
    println!("display: the crawl is over");
}

#[tokio::main]
async fn main() -> Result<(), tokio::task::JoinError> {
    let (progress, seen) = watch::channel(0);
    let (shown, mut frames) = mpsc::channel(1);
    progress.send_modify(|pages| *pages += 3);
    progress.send_modify(|pages| *pages += 1);
    let display = tokio::spawn(display(seen, shown));
    frames.recv().await;
    progress.send_replace(9);
    frames.recv().await;
    drop(progress);
    display.await
}
