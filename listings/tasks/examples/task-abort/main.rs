use std::future::pending;
use tokio::sync::oneshot::{self, error::RecvError};

struct Connection(&'static str);

impl Drop for Connection {
    fn drop(&mut self) {
        println!("{}: connection closed", self.0);
    }
}

async fn fetch(path: &'static str, started: oneshot::Sender<()>) {
    let _connection = Connection(path);
    started.send(()).expect("main waits for this");
    pending::<()>().await;
    println!("{path}: never printed");
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), RecvError> {
    let (started, running) = oneshot::channel();
    let fetching = tokio::spawn(fetch("/index", started));
    running.await?;
    fetching.abort();
    println!("main: abort requested, finished={}", fetching.is_finished());
    match fetching.await {
        Ok(()) => println!("main: fetched"),
        Err(end) => println!("main: cancelled={}", end.is_cancelled()),
    }
    Ok(())
}
