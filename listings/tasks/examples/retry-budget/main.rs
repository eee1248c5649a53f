mod retry;

use futures::future::join_all;
use retry::{FetchError, Retry};
use std::{cell::Cell, time::Duration};
use tokio::sync::Semaphore;

async fn requests(budget: usize, answer: fn() -> FetchError) -> u32 {
    let retry = Retry {
        attempts: 5,
        base: Duration::from_millis(100),
        cap: Duration::from_secs(1),
        budget: Semaphore::new(budget),
    };
    let sent = Cell::new(0);
    let fetch = async || {
        sent.update(|requests| requests + 1);
        Err::<(), _>(answer())
    };
    join_all((0..10).map(|_page| retry.run(fetch))).await;
    sent.get()
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    fastrand::seed(7);
    println!(
        "site down, ample budget: {} requests",
        requests(1_000, || FetchError::Busy).await
    );
    println!(
        "site down, budget of 6: {} requests",
        requests(6, || FetchError::Busy).await
    );
    println!(
        "pages not found: {} requests",
        requests(6, || FetchError::NotFound).await
    );
}
