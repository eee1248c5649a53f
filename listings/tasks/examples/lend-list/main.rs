use tokio::task::{self, JoinError};

async fn follow(mut seeds: Vec<String>) -> Vec<String> {
    task::yield_now().await;
    seeds.push("/about".to_owned());
    seeds
}

#[tokio::main]
async fn main() -> Result<(), JoinError> {
    let seeds = vec!["/index".to_owned()];
    let seeds = tokio::spawn(follow(seeds)).await?;
    println!("{}", seeds.join(" "));
    Ok(())
}
