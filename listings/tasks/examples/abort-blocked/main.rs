use std::sync::mpsc;
use tokio::sync::oneshot;

async fn parse(started: oneshot::Sender<()>, bytes: mpsc::Receiver<usize>) -> usize {
    started.send(()).expect("main waits for this");
    bytes.recv().expect("main sends one size")
}

#[tokio::main(worker_threads = 1)]
async fn main() {
    let (started, running) = oneshot::channel();
    let (socket, bytes) = mpsc::channel();
    let parsing = tokio::spawn(parse(started, bytes));
    running.await.expect("the task sends before it ends");
    parsing.abort();
    println!("abort requested, finished={}", parsing.is_finished());
    socket.send(600).expect("the task still listens");
    match parsing.await {
        Ok(size) => println!("not cancelled: {size} bytes"),
        Err(end) => println!("cancelled={}", end.is_cancelled()),
    }
}
