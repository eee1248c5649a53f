use std::time::Duration;
use tokio::sync::mpsc;
use tokio::task::{JoinError, yield_now};
use tokio::time::{sleep, timeout};
use tokio_util::{sync::CancellationToken, task::TaskTracker};

struct Connection(&'static str);

impl Connection {
    async fn get_next(&self) {
        sleep(Duration::from_millis(10)).await;
    }

    async fn close(self) {
        yield_now().await;
        println!("{}: goodbye answered", self.0);
    }
}

async fn crawl(site: &'static str, stop: CancellationToken, pages: mpsc::UnboundedSender<&str>) {
    let connection = Connection(site);
    while let Some(()) = stop.run_until_cancelled(connection.get_next()).await {
        pages.send(site).expect("main keeps the inbox");
    }
    connection.close().await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    let (stop, crawls) = (CancellationToken::new(), TaskTracker::new());
    let (pages, mut inbox) = mpsc::unbounded_channel();
    let stop_news = stop.child_token();
    let news = crawls.spawn(crawl("news", stop_news.clone(), pages.clone()));
    crawls.spawn(crawl("wiki", stop.child_token(), pages));
    crawls.close();
    println!("first page: {}", inbox.recv().await.unwrap_or("none"));

    stop_news.cancel();
    news.await?;
    println!("crawls left: {}", crawls.len());
    stop.cancel();
    let ended = timeout(Duration::from_secs(5), crawls.wait()).await;
    println!("all ended: {}", ended.is_ok());
    Ok(())
}
