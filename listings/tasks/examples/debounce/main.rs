use std::time::Duration;
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep, sleep_until};

fn save_after(quiet: Duration, start: Instant) -> JoinHandle<()> {
    let due = Instant::now() + quiet;
    tokio::spawn(async move {
        sleep_until(due).await;
        println!("{} s: index saved", start.elapsed().as_secs());
    })
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let mut timer: Option<JoinHandle<()>> = None;
    for pause in [1, 2, 2, 8] {
        sleep(Duration::from_secs(pause)).await;
        println!("{} s: page stored", start.elapsed().as_secs());
        if let Some(timer) = timer.take() {
            timer.abort();
        }
        timer = Some(save_after(Duration::from_secs(5), start));
    }
    if let Some(timer) = timer {
        timer.await.expect("nobody aborts the last timer");
    }
}
