use tokio::runtime::Handle;
use tokio::sync::oneshot;

async fn fetch(path: &str, started: oneshot::Sender<()>) {
    let (_answer, reply) = oneshot::channel::<usize>();
    started.send(()).expect("main waits for this");
    if let Ok(bytes) = reply.await {
        println!("{path}: {bytes} bytes");
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), oneshot::error::RecvError> {
    let (started, waiting) = oneshot::channel();
    drop(tokio::spawn(fetch("/index", started)));
    waiting.await?;
    let alive = Handle::current().metrics().num_alive_tasks();
    println!("main: {alive} unfinished");
    Ok(())
}
