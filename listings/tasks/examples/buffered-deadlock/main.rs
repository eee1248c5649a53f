use futures::stream::{self, StreamExt};
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::{sleep, timeout};

const PATHS: [&str; 3] = ["/index", "/about", "/terms"];

async fn request(connection: &Semaphore, what: &str, path: &'static str) -> &'static str {
    let _permit = connection.acquire().await.expect("it is never closed");
    sleep(Duration::from_millis(10)).await;
    println!("{path}: {what}");
    path
}

async fn body_waits(connection: &Semaphore) {
    let fetches = stream::iter(PATHS).map(|path| request(connection, "fetched", path));
    let mut pages = fetches.buffer_unordered(2);
    while let Some(path) = pages.next().await {
        request(connection, "confirmed", path).await;
    }
}

async fn stream_waits(connection: &Semaphore) {
    let jobs = stream::iter(PATHS).map(async |path| {
        request(connection, "fetched", path).await;
        request(connection, "confirmed", path).await;
    });
    jobs.buffer_unordered(2).collect().await
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let limit = Duration::from_secs(60);
    let ended = timeout(limit, body_waits(&Semaphore::new(1))).await;
    println!("confirmed in the body, ended: {}", ended.is_ok());
    let ended = timeout(limit, stream_waits(&Semaphore::new(1))).await;
    println!("confirmed in the stream, ended: {}", ended.is_ok());
}
