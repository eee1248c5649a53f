use async_stream::stream;
use futures::stream::{self, BoxStream, StreamExt};
use tokio::task::{self, JoinError};

fn pages(sitemap: Option<Vec<&'static str>>) -> BoxStream<'static, &'static str> {
    match sitemap {
        Some(paths) => stream::iter(paths).boxed(),
        None => stream! {
            yield "/index";
            task::yield_now().await;
            yield "/found/by/link";
        }
        .boxed(),
    }
}

#[tokio::main]
async fn main() -> Result<(), JoinError> {
    for sitemap in [Some(vec!["/index", "/about"]), None] {
        let paths = tokio::spawn(pages(sitemap).collect::<Vec<_>>()).await?;
        println!("{}", paths.join(" "));
    }
    Ok(())
}
