use tokio::task::JoinError;

async fn cached(path: &str) -> usize {
    println!("{path}: found in the cache");
    path.len() * 100
}

async fn neighbour() {
    println!("neighbour: has its turn");
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    let beside = tokio::spawn(neighbour());
    println!("main: {} bytes, awaited directly", cached("/index").await);
    let task = tokio::spawn(cached("/about"));
    println!("main: {} bytes, awaited as a task", task.await?);
    beside.await
}
