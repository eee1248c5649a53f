use futures::{StreamExt as _, stream};
use std::{pin::pin, time::Duration};
use tokio::time::Instant;
use tokio_stream::StreamExt as _;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let started = Instant::now();
    let batches = stream::iter(["/index", "/about", "/jobs"]).chunks(2);
    let mut batches = pin!(batches.throttle(Duration::from_millis(10)));
    while let Some(batch) = batches.next().await {
        println!("{:?}: {batch:?}", started.elapsed());
    }
}
