use std::{future::pending, time::Duration};
use tokio::{task, time::error::Elapsed, time::timeout};

struct Connection(&'static str);

impl Connection {
    async fn fetch(&self) -> usize {
        task::yield_now().await;
        match self.0 {
            "shop" => pending().await,
            _ => 600,
        }
    }

    async fn close(self) {
        task::yield_now().await;
        println!("{}: goodbye answered", self.0);
    }
}

async fn with_connection<T>(
    site: &'static str,
    limit: Duration,
    body: impl AsyncFnOnce(&Connection) -> T,
) -> Result<T, Elapsed> {
    let connection = Connection(site);
    let result = timeout(limit, body(&connection)).await;
    connection.close().await;
    result
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let limit = Duration::from_millis(100);
    for site in ["news", "shop"] {
        match with_connection(site, limit, async |connection| connection.fetch().await).await {
            Ok(size) => println!("{site}: {size} bytes"),
            Err(_elapsed) => println!("{site}: too late"),
        }
    }
}
