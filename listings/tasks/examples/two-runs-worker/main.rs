use std::error::Error;
use std::sync::mpsc::{Sender, channel};
use std::time::Duration;
use tokio::{runtime::Builder, task, time::sleep};

async fn fetch(path: &str, stored: Sender<String>) {
    println!("{path}: request sent");
    sleep(Duration::from_millis(10)).await;
    stored
        .send(format!("{path} stored"))
        .expect("main keeps the receiver");
}

fn main() -> Result<(), Box<dyn Error>> {
    let runtime = Builder::new_multi_thread()
        .worker_threads(1)
        .enable_time()
        .build()?;
    let (stored, receipts) = channel();
    let fetching = runtime.spawn(fetch("/index", stored));
    runtime.block_on(task::yield_now());
    match receipts.recv_timeout(Duration::from_secs(10)) {
        Ok(receipt) => println!("between the runs: {receipt}"),
        Err(_) => println!("between the runs: nothing"),
    }
    runtime.block_on(fetching)?;
    for receipt in receipts {
        println!("after the second run: {receipt}");
    }
    Ok(())
}
