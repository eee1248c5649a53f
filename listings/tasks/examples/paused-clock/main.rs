use std::time::Duration;
use tokio::task;
use tokio::time::{self, Instant, sleep};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let wall = std::time::Instant::now();
    let start = Instant::now();
    tokio::spawn(async move {
        sleep(Duration::from_secs(3600)).await;
        println!("visited again: {} s", start.elapsed().as_secs());
    });
    for _ in 0..1000 {
        task::yield_now().await;
    }
    println!("busy: {} s", start.elapsed().as_secs());
    time::advance(Duration::from_secs(60)).await;
    println!("advanced: {} s", start.elapsed().as_secs());
    sleep(Duration::from_secs(7200)).await;
    println!("slept: {} s", start.elapsed().as_secs());
    let hour = Duration::from_secs(3600);
    println!("an hour on the wall={}", wall.elapsed() >= hour);
}
