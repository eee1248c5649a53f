use tokio::task::JoinError;

#[tokio::main]
async fn main() -> Result<(), JoinError> {
    let seeds = vec!["/index", "/about"];
    let crawl = tokio::spawn(async { seeds.len() });
    println!("{} pages from {seeds:?}", crawl.await?);
    Ok(())
}
