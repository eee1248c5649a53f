use tokio::sync::{AcquireError, Semaphore};

async fn fetch(path: &str, limit: Option<&Semaphore>) -> Result<(), AcquireError> {
    let _permit = match limit {
        Some(limit) => Some(limit.acquire().await?),
        None => None,
    };
    let limited = limit.is_some_and(|limit| limit.available_permits() == 0);
    println!("{path}: limited={limited}");
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), AcquireError> {
    let limit = Semaphore::new(1);
    fetch("/public", None).await?;
    fetch("/metered", Some(&limit)).await?;
    fetch("/metered/too", Some(&limit)).await
}
