use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let permits = Arc::new(Semaphore::new(2));
    let stop = Arc::clone(&permits);
    tokio::spawn(async move {
        sleep(Duration::from_millis(15)).await;
        stop.close();
    });
    let mut fetches = JoinSet::new();
    for path in ["/index", "/about", "/news", "/help", "/jobs"] {
        let Ok(permit) = Arc::clone(&permits).acquire_owned().await else {
            println!("{path}: not begun");
            continue;
        };
        fetches.spawn(async move {
            sleep(Duration::from_millis(10)).await;
            println!("{path}: fetched");
            drop(permit);
        });
    }
    fetches.join_all().await;
}
