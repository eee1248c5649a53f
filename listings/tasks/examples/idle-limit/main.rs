use std::pin::{Pin, pin};
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::{Instant, Sleep, sleep};

const FIRST: Duration = Duration::from_secs(60);
const GAP: Duration = Duration::from_millis(10);
const SILENCE: Duration = Duration::from_millis(30);

async fn serve(page: mpsc::Sender<u32>) {
    for line in 1..=9 {
        sleep(GAP).await;
        page.send(line).await.expect("the reader has not given up");
    }
    page.closed().await; // silent, but still connected
}

fn push_back(limit: Pin<&mut Sleep>) {
    limit.reset(Instant::now() + SILENCE);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (page, mut lines) = mpsc::channel(1);
    tokio::spawn(serve(page));
    let mut limit = pin!(sleep(FIRST));
    let mut read = 0;
    loop {
        tokio::select! {
            Some(_) = lines.recv() => {
                read += 1;
                push_back(limit.as_mut());
            }
            () = &mut limit => break,
        }
    }
    println!(
        "{read} lines, then silence: limit passed={}",
        limit.is_elapsed()
    );
}
