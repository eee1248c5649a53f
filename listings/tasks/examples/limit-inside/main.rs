use std::{future::pending, time::Duration};
use tokio::{task, time::error::Elapsed, time::timeout};

struct Connection(&'static str);

impl Connection {
    async fn fetch(&self, path: &str) -> usize {
        match path {
            "/slow" => pending().await,
            _ => path.len() * 100,
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
    let limit = Duration::from_millis(10);
    for (site, path) in [("news", "/index"), ("shop", "/slow")] {
        let fetched = with_connection(site, limit, async |connection| connection.fetch(path).await);
        match fetched.await {
            Ok(size) => println!("{site}: {size} bytes"),
            Err(_elapsed) => println!("{site}: too late"),
        }
    }
}
