use tokio::sync::oneshot::{self, Receiver, Sender, error::RecvError};

async fn fetch(started: Sender<()>, answer: Receiver<usize>, stored: Sender<usize>) {
    started.send(()).expect("main waits for this");
    let bytes = answer.await.expect("main answers");
    stored.send(bytes).expect("main waits for this too");
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), RecvError> {
    let (started, running) = oneshot::channel();
    let (socket, answer) = oneshot::channel();
    let (stored, receipt) = oneshot::channel();
    let crawl = tokio::spawn(async move {
        let fetching = tokio::spawn(fetch(started, answer, stored));
        fetching.await
    });
    running.await?;
    crawl.abort();
    let cancelled = crawl.await.is_err_and(|end| end.is_cancelled());
    println!("crawl cancelled={cancelled}");
    println!("fetch still there={}", !socket.is_closed());
    socket.send(600).expect("fetch still listens");
    println!("fetch stored {} bytes", receipt.await?);
    Ok(())
}
