use std::time::Duration;
use tokio::{sync::Mutex, time::timeout};

const LIMIT: Duration = Duration::from_secs(1);

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let pages = Mutex::new(vec!["/index"]);
    let held = pages.lock().await;
    println!("locked: {}", pages.try_lock().is_err());
    let again = timeout(LIMIT, pages.lock()).await;
    println!("taken by its holder: {}", again.is_ok());
    drop(held);
    let again = timeout(LIMIT, pages.lock()).await;
    println!("taken after release: {}", again.is_ok());
}
