use std::sync::atomic::{AtomicBool, Ordering};
use tokio::task::JoinError;

static SHOWN: AtomicBool = AtomicBool::new(false);

fn show_progress() {
    SHOWN.store(true, Ordering::Relaxed);
}

fn checksum(blocks: u64) -> bool {
    (0..blocks).any(|_block| SHOWN.load(Ordering::Relaxed))
}

#[tokio::main(worker_threads = 2)]
async fn main() -> Result<(), JoinError> {
    let long = tokio::spawn(async { checksum(u64::MAX) });
    tokio::spawn(async { show_progress() }).await?;
    println!("task: progress shown meanwhile: {}", long.await?);
    Ok(())
}
