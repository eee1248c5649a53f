use std::pin::Pin;
use std::task::{Context, Poll};

struct GiveTurns {
    left: u32,
}

impl Future for GiveTurns {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        if self.left == 0 {
            return Poll::Ready(());
        }
        self.left -= 1;
        context.waker().wake_by_ref();
        Poll::Pending
    }
}

async fn crawl(site: &str, turns: u32) {
    println!("{site}: begins");
    GiveTurns { left: turns }.await;
    println!("{site}: ends");
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), tokio::task::JoinError> {
    let docs = tokio::spawn(crawl("docs", 3));
    let blog = tokio::spawn(crawl("blog", 1));
    let shop = tokio::spawn(crawl("shop", 0));
    docs.await?;
    blog.await?;
    shop.await
}
