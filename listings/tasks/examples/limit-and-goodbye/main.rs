use std::future::pending;
use std::time::Duration;
use tokio::task::yield_now;
use tokio::time::{error::Elapsed, timeout};

const SOON: Duration = Duration::from_millis(10);
const LATE: Duration = Duration::from_secs(60);

struct Connection;

impl Connection {
    async fn get(&self, _path: &str) {
        pending().await
    }

    async fn close(self) {
        yield_now().await;
        println!("goodbye answered");
    }
}

async fn fetch(limit: Duration) -> Result<(), Elapsed> {
    let connection = Connection;
    let page = timeout(limit, connection.get("/report")).await;
    connection.close().await;
    page
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let inside = fetch(SOON).await;
    println!("limit inside: in time={}", inside.is_ok());
    let outside = timeout(SOON, fetch(LATE)).await;
    println!("limit outside: in time={}", outside.is_ok());
}
