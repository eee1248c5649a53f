use futures::stream::{self, StreamExt};
use std::cell::Cell;
use std::time::Duration;
use tokio::time::sleep;

#[derive(Default)]
struct Site {
    open: Cell<u32>,
    peak: Cell<u32>,
}

async fn fetch(site: &Site, (path, millis): (&'static str, u64)) -> &'static str {
    site.open.set(site.open.get() + 1);
    site.peak.set(site.peak.get().max(site.open.get()));
    sleep(Duration::from_millis(millis)).await;
    site.open.set(site.open.get() - 1);
    path
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let site = Site::default();
    let fetches = || {
        let paths = [
            ("/large", 90),
            ("/index", 10),
            ("/about", 20),
            ("/terms", 30),
        ];
        stream::iter(paths).map(|path| fetch(&site, path))
    };
    let pages: Vec<_> = fetches().buffer_unordered(2).collect().await;
    println!("{}; at once: {}", pages.join(", "), site.peak.get());
    let pages: Vec<_> = fetches().buffered(2).collect().await;
    println!("{}; at once: {}", pages.join(", "), site.peak.get());
}
