use tokio::task::{self, JoinError, JoinHandle};

trait Source: Send + 'static {
    fn fetch(&self) -> impl Future<Output = String> + Send;
}

struct Site(&'static str);

impl Source for Site {
    async fn fetch(&self) -> String {
        task::yield_now().await;
        format!("page of {}", self.0)
    }
}

fn start(source: impl Source) -> JoinHandle<String> {
    tokio::spawn(async move { source.fetch().await })
}

#[tokio::main]
async fn main() -> Result<(), JoinError> {
    println!("{}", start(Site("/index")).await?);
    Ok(())
}
