use std::sync::Arc;
use tokio::task::JoinError;

#[tokio::main]
async fn main() -> Result<(), JoinError> {
    let seeds = Arc::new(vec!["/index", "/about"]);
    let for_crawl = Arc::clone(&seeds);
    let crawl = tokio::spawn(async move { for_crawl.len() });
    println!("{} pages from {seeds:?}", crawl.await?);
    Ok(())
}
