use std::sync::{Arc, OnceLock};
use tokio::runtime::Builder;
use tokio::sync::mpsc;
use tokio::task::{self, JoinError};

async fn crawl() -> Result<(), JoinError> {
    let answered = Arc::new(OnceLock::new());
    let (report, mut begun) = mpsc::unbounded_channel();
    let calls = [1, 2, 3].map(|_call| {
        let (answered, report) = (Arc::clone(&answered), report.clone());
        task::spawn_blocking(move || {
            report.send(()).expect("crawl holds the receiver");
            answered.wait();
        })
    });
    for _thread in 1..=2 {
        begun.recv().await.expect("two calls begin");
    }
    println!("2 begun, the third has: {}", begun.try_recv().is_ok());
    answered.set(()).expect("this is the only answer");
    for call in calls {
        call.await?;
    }
    println!("3 ended, the third had begun: {}", begun.try_recv().is_ok());
    Ok(())
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut builder = Builder::new_current_thread();
    let runtime = builder.max_blocking_threads(2).build()?;
    Ok(runtime.block_on(crawl())?)
}
