use std::collections::HashSet;
use std::sync::{Arc, Mutex};
use tokio::task::{self, JoinError};

async fn fetch(path: &str) -> usize {
    task::yield_now().await;
    path.len() * 100
}

async fn visit(seen: Arc<Mutex<HashSet<&str>>>, path: &'static str) -> usize {
    let mut seen = seen.lock().expect("no task panics");
    if !seen.insert(path) {
        return 0;
    }
    fetch(path).await
}

#[tokio::main]
async fn main() -> Result<(), JoinError> {
    let seen = Arc::new(Mutex::new(HashSet::new()));
    let visits = ["/index", "/index"].map(|path| tokio::spawn(visit(Arc::clone(&seen), path)));
    let mut bytes = 0;
    for visiting in visits {
        bytes += visiting.await?;
    }
    println!("{bytes} bytes");
    Ok(())
}
