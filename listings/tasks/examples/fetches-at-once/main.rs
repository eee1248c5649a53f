use futures::future::join_all;
use std::collections::HashMap;
use std::{cell::Cell, time::Duration};
use tokio::sync::{Mutex, Semaphore};
use tokio::time::sleep;

const SITES: [&str; 6] = [
    "a.example",
    "b.example",
    "c.example",
    "a.example",
    "b.example",
    "c.example",
];

async fn most_at_once<Turn>(wait_turn: impl AsyncFn(&'static str) -> Turn) -> usize {
    let (under_way, most) = (Cell::new(0), Cell::new(0));
    join_all(SITES.map(async |site| {
        let _turn = wait_turn(site).await;
        under_way.update(|fetches| fetches + 1);
        most.set(most.get().max(under_way.get()));
        sleep(Duration::from_millis(10)).await;
        under_way.update(|fetches| fetches - 1);
    }))
    .await;
    most.get()
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let lock = &Mutex::new(());
    println!(
        "one lock: {}",
        most_at_once(async |_site| lock.lock().await).await
    );

    let locks = &HashMap::from(SITES.map(|site| (site, Mutex::new(()))));
    let most = most_at_once(async |site| locks[site].lock().await).await;
    println!("a lock for each site: {most}");

    let permits = &Semaphore::new(4);
    let acquire = async |_site| permits.acquire().await.expect("nobody closes it");
    println!("four permits: {}", most_at_once(acquire).await);
}
