use std::sync::Arc;
use tokio::task::{JoinError, JoinHandle};

struct Crawler {
    site: String,
}

impl Crawler {
    async fn fetch(&self, path: &str) -> usize {
        self.site.len() + path.len()
    }

    fn start(self: Arc<Self>) -> JoinHandle<usize> {
        tokio::spawn(async move { self.fetch("/index").await })
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    let crawler = Arc::new(Crawler {
        site: String::from("blog"),
    });
    let bytes = Arc::clone(&crawler).start().await?;
    println!("{bytes} bytes of {}", crawler.site);
    Ok(())
}
