use std::error::Error;
use std::sync::mpsc;
use tokio::{runtime::Builder, task};

async fn fetch(path: &str, stored: mpsc::Sender<String>) {
    task::yield_now().await;
    stored
        .send(format!("{path} stored"))
        .expect("main keeps the receiver");
}

fn main() -> Result<(), Box<dyn Error>> {
    let runtime = Builder::new_multi_thread().worker_threads(1).build()?;
    let (stored, receipts) = mpsc::channel();
    for path in ["/index", "/about"] {
        runtime.spawn(fetch(path, stored.clone()));
        println!("main: {}", receipts.recv()?);
    }
    drop(runtime);
    println!("main: the loop is gone");
    Ok(())
}
