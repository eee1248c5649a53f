use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::{runtime::Builder, runtime::Runtime, task};

#[derive(Default)]
struct Site(AtomicUsize); // how many requests it has sent

impl Site {
    async fn fetch(&self, path: &str) -> String {
        let number = 1 + self.0.fetch_add(1, Ordering::Relaxed);
        task::yield_now().await;
        format!("{path} by request {number}")
    }
}

struct BlockingSite {
    site: Site,
    runtime: Runtime,
}

impl BlockingSite {
    fn new() -> io::Result<Self> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let site = Site::default();
        Ok(Self { site, runtime })
    }

    fn fetch(&self, path: &str) -> String {
        self.runtime.block_on(self.site.fetch(path))
    }
}

#[tokio::main(flavor = "current_thread")]
async fn crawl() {
    println!("async: {}", Site::default().fetch("/index").await);
}

fn main() -> io::Result<()> {
    let site = BlockingSite::new()?;
    println!("sync: {}", site.fetch("/index"));
    println!("sync: {}", site.fetch("/about"));
    crawl();
    Ok(())
}
