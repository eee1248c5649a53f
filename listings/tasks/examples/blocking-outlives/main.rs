use std::error::Error;
use std::sync::mpsc;
use tokio::sync::oneshot;
use tokio::task;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let (started, running) = oneshot::channel();
    let (socket, replies) = mpsc::channel();
    let fetching = task::spawn_blocking(move || {
        started.send(()).expect("main waits for this");
        let bytes: usize = replies.recv().expect("main sends one reply");
        println!("call: {bytes} bytes");
    });
    running.await?;
    fetching.abort();
    println!("main: aborted, finished={}", fetching.is_finished());
    println!("main: returns");
    socket.send(600)?;
    Ok(())
}
