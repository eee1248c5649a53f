use std::pin::pin;
use std::time::Duration;
use tokio::select;
use tokio::time::{Interval, interval, sleep};

async fn fetch() -> &'static str {
    println!("fetch: begins");
    sleep(Duration::from_millis(250)).await;
    "the page"
}

async fn ticks() -> Interval {
    let mut ticks = interval(Duration::from_millis(100));
    ticks.tick().await; // the first is due at once
    ticks
}

async fn anew() -> Option<&'static str> {
    let mut ticks = ticks().await;
    for _ in 0..4 {
        select! {
            page = fetch() => return Some(page),
            _ = ticks.tick() => println!("tick"),
        }
    }
    None
}

async fn kept() -> Option<&'static str> {
    let mut ticks = ticks().await;
    let mut fetching = pin!(fetch());
    for _ in 0..4 {
        select! {
            page = &mut fetching => return Some(page),
            _ = ticks.tick() => println!("tick"),
        }
    }
    None
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("anew: {}", anew().await.unwrap_or("no page"));
    println!("kept: {}", kept().await.unwrap_or("no page"));
}
