use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use tokio::task::{JoinError, yield_now};

static SHOWN: AtomicBool = AtomicBool::new(false);

fn show_progress() {
    SHOWN.store(true, Ordering::Relaxed);
}

fn checksum(blocks: u64) -> bool {
    (0..blocks).any(|_block| SHOWN.load(Ordering::Relaxed))
}

async fn fair_checksum(blocks: u64) -> bool {
    for _block in 0..blocks {
        if checksum(1) {
            return true;
        }
        yield_now().await;
    }
    false
}

#[tokio::main(flavor = "current_thread")]
async fn main_of_tasks() -> Result<(), JoinError> {
    let long = tokio::spawn(async { checksum(10_000) });
    tokio::spawn(async { show_progress() }).await?;
    println!("task: progress shown meanwhile: {}", long.await?);

    SHOWN.store(false, Ordering::Relaxed);
    let long = tokio::spawn(fair_checksum(10_000));
    tokio::spawn(async { show_progress() }).await?;
    println!(
        "task that yields: progress shown meanwhile: {}",
        long.await?
    );
    Ok(())
}

fn main_of_threads() {
    SHOWN.store(false, Ordering::Relaxed);
    let long = thread::spawn(|| checksum(u64::MAX));
    thread::spawn(show_progress);
    let shown = long.join().expect("checksum cannot panic");
    println!("thread: progress shown meanwhile: {shown}");
}

fn main() -> Result<(), JoinError> {
    main_of_tasks()?;
    main_of_threads();
    Ok(())
}
