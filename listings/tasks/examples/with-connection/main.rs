use std::{future::pending, time::Duration};
use tokio::{task, time::timeout};

struct Connection(&'static str);

impl Connection {
    async fn fetch(&self) -> Result<usize, &'static str> {
        task::yield_now().await;
        match self.0 {
            "blog" => Err("not found"),
            "shop" => pending().await,
            "maps" => panic!("no page is this large"),
            _ => Ok(600),
        }
    }

    async fn close(self) {
        task::yield_now().await;
        println!("{}: goodbye answered", self.0);
    }
}

async fn with_connection<T>(site: &'static str, body: impl AsyncFnOnce(&Connection) -> T) -> T {
    let connection = Connection(site);
    let result = body(&connection).await;
    connection.close().await;
    result
}

async fn size(site: &'static str) -> Result<usize, &'static str> {
    with_connection(site, async |connection| connection.fetch().await).await
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let limit = Duration::from_millis(100);
    for site in ["news", "blog", "shop", "maps"] {
        match tokio::spawn(timeout(limit, size(site))).await {
            Ok(Ok(Ok(size))) => println!("{site}: {size} bytes"),
            Ok(Ok(Err(error))) => println!("{site}: {error}"),
            Ok(Err(_elapsed)) => println!("{site}: too late"),
            Err(_panicked) => println!("{site}: a bug"),
        }
    }
}
