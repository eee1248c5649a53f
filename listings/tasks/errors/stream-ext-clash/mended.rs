use futures::{StreamExt, stream};
use std::{pin::pin, time::Duration};
use tokio::time::Instant;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let started = Instant::now();
    let batches = stream::iter(["/index", "/about", "/jobs"]).chunks(2);
    let batches = tokio_stream::StreamExt::throttle(batches, Duration::from_millis(10));
    let mut batches = pin!(batches);
    while let Some(batch) = batches.next().await {
        println!("{:?}: {batch:?}", started.elapsed());
    }
}
