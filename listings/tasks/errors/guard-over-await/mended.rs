use std::collections::HashSet;
use std::sync::{Arc, Mutex};
use tokio::task::{self, JoinError};

async fn fetch(path: &str) -> usize {
    task::yield_now().await;
    path.len() * 100
}

async fn visit(seen: Arc<Mutex<HashSet<&str>>>, path: &'static str) -> usize {
    let new = {
        let mut seen = seen.lock().expect("no task panics");
        seen.insert(path)
    };
    if new { fetch(path).await } else { 0 }
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
