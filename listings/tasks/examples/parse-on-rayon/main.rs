use futures::future::try_join_all;
use tokio::sync::oneshot::{self, error::RecvError};

fn count_links(page: &str) -> usize {
    page.matches("href=").count()
}

async fn count_aside(page: String) -> Result<usize, RecvError> {
    let (answer, counted) = oneshot::channel();
    rayon::spawn(move || {
        if !answer.is_closed() {
            // Who asked may still go away before this.
            let _ = answer.send(count_links(&page));
        }
    });
    counted.await
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), RecvError> {
    let pages = [1, 200, 30].map(|links| r#"<a href="/next">"#.repeat(links));
    let counts = try_join_all(pages.map(count_aside)).await?;
    println!("links: {counts:?}");
    Ok(())
}
