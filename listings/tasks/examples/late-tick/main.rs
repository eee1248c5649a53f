use std::thread;
use std::time::Duration;
use tokio::sync::oneshot;
use tokio::time::{Instant, sleep};

const TICK: Duration = Duration::from_millis(5);
const LIMIT: Duration = Duration::from_millis(20);

async fn watch(started: oneshot::Sender<()>) -> Duration {
    started.send(()).expect("main waits for this");
    loop {
        let due = Instant::now() + TICK;
        sleep(TICK).await;
        if due.elapsed() > LIMIT {
            return due.elapsed();
        }
    }
}

async fn parse() {
    thread::sleep(Duration::from_millis(40));
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (started, running) = oneshot::channel();
    let watching = tokio::spawn(watch(started));
    running.await?;
    parse().await;
    println!("watchdog: a turn came {:.0?} late", watching.await?);
    Ok(())
}
