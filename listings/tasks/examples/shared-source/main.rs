use std::sync::Arc;

use futures::FutureExt;
use futures::future::BoxFuture;
use tokio::task::JoinError;

trait Source: Send + Sync {
    fn fetch<'a>(&'a self, path: &'a str) -> BoxFuture<'a, String>;
}

struct Site(&'static str);

impl Source for Site {
    fn fetch<'a>(&'a self, path: &'a str) -> BoxFuture<'a, String> {
        async move {
            tokio::task::yield_now().await;
            format!("{}{path}", self.0)
        }
        .boxed()
    }
}

struct Cache;

impl Source for Cache {
    fn fetch<'a>(&'a self, path: &'a str) -> BoxFuture<'a, String> {
        async move { format!("cached {path}") }.boxed()
    }
}

async fn crawl(source: Arc<dyn Source>) -> Result<(), JoinError> {
    let tasks = ["/index", "/about"].map(|path| {
        let source = Arc::clone(&source);
        tokio::spawn(async move { source.fetch(path).await })
    });
    for task in tasks {
        println!("{}", task.await?);
    }
    Ok(())
}

#[tokio::main]
async fn main() -> Result<(), JoinError> {
    crawl(Arc::new(Site("site.example"))).await?;
    crawl(Arc::new(Cache)).await
}
