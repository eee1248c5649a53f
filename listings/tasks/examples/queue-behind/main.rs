use std::sync::mpsc;
use tokio::runtime::Handle;
use tokio::sync::oneshot;

async fn parse(started: oneshot::Sender<()>, page: mpsc::Receiver<&str>) -> usize {
    started.send(()).expect("main waits for this");
    page.recv().map_or(0, str::len)
}

#[tokio::main(worker_threads = 1)]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (started, running) = oneshot::channel();
    let (socket, page) = mpsc::channel();
    let parsing = tokio::spawn(parse(started, page));
    running.await?;
    let fetches = [1, 2, 3].map(|page| tokio::spawn(async move { page * 100 }));
    let metrics = Handle::current().metrics();
    println!("alive: {}", metrics.num_alive_tasks());
    println!("queued: {}", metrics.global_queue_depth());
    socket.send("<title>Index</title>")?;
    for fetch in fetches {
        fetch.await?;
    }
    println!("parsed: {} bytes", parsing.await?);
    Ok(())
}
