use futures::future::{BoxFuture, FutureExt};
use tokio::task::{self, JoinError};

trait Source: Send {
    fn fetch(&self) -> BoxFuture<'_, String>;
}

struct Cache;
struct Site(&'static str);

impl Source for Cache {
    fn fetch(&self) -> BoxFuture<'_, String> {
        async { "cached page".to_owned() }.boxed()
    }
}

impl Source for Site {
    fn fetch(&self) -> BoxFuture<'_, String> {
        async {
            task::yield_now().await;
            format!("page of {}", self.0)
        }
        .boxed()
    }
}

#[tokio::main]
async fn main() -> Result<(), JoinError> {
    let sources: Vec<Box<dyn Source>> = vec![Box::new(Cache), Box::new(Site("/index"))];
    for source in sources {
        let fetching = tokio::spawn(async move { source.fetch().await });
        println!("{}", fetching.await?);
    }
    Ok(())
}
