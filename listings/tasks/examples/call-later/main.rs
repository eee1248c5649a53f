use std::time::Duration;
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep, sleep_until};

fn call_at(due: Instant, callback: impl FnOnce() + Send + 'static) -> JoinHandle<()> {
    tokio::spawn(async move {
        sleep_until(due).await;
        callback();
    })
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::spawn(async { println!("soon: request sent") });
    let now = Instant::now();
    let _again = call_at(now + Duration::from_millis(10), || {
        println!("later: request sent again");
    });
    let give_up = call_at(now + Duration::from_secs(30), || println!("never printed"));
    println!("main: three callbacks scheduled");
    sleep(Duration::from_millis(30)).await;
    println!("main: page arrived");
    give_up.abort();
    match give_up.await {
        Ok(()) => println!("main: too late"),
        Err(end) => println!("main: timer cancelled={}", end.is_cancelled()),
    }
}
