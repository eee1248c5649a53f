use std::time::Duration;
use tokio::{join, sync::Barrier, time::timeout};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let both_parsed = Barrier::new(2);
    let (index, about) = join!(both_parsed.wait(), both_parsed.wait());
    println!(
        "leaders: {}",
        [index, about]
            .iter()
            .filter(|place| place.is_leader())
            .count()
    );

    let limit = Duration::from_secs(1);
    let index = timeout(limit, both_parsed.wait()).await;
    println!("/index: passed={}", index.is_ok());
    let about = timeout(limit, both_parsed.wait()).await;
    println!("/about: passed={}", about.is_ok());
}
