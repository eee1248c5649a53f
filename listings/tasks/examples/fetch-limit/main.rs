use std::time::Duration;
use tokio::task::yield_now;
use tokio::time::{sleep, timeout};

const LIMIT: Duration = Duration::from_millis(50);

struct Connection(&'static str);

impl Drop for Connection {
    fn drop(&mut self) {
        println!("{}: connection closed", self.0);
    }
}

async fn fetch(path: &'static str, body: Duration) -> String {
    let _connection = Connection(path);
    yield_now().await;
    println!("{path}: headers read");
    sleep(body).await;
    println!("{path}: body read");
    format!("page of {path}")
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let bodies = [
        ("/index", Duration::ZERO),
        ("/report", Duration::from_secs(60)),
    ];
    for (path, body) in bodies {
        match timeout(LIMIT, fetch(path, body)).await {
            Ok(page) => println!("main: {page}"),
            Err(elapsed) => println!("main: {path}: {elapsed}"),
        }
    }
}
