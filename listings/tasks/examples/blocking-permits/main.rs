use std::sync::{Arc, OnceLock};
use tokio::sync::{Semaphore, mpsc};
use tokio::task;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), task::JoinError> {
    let permits = Arc::new(Semaphore::new(2));
    let answered = Arc::new(OnceLock::new());
    let (report, mut begun) = mpsc::unbounded_channel();
    let calls = [1, 2, 3].map(|_call| {
        let (permits, answered) = (Arc::clone(&permits), Arc::clone(&answered));
        let report = report.clone();
        tokio::spawn(async move {
            let permit = permits.acquire_owned().await.expect("never closed");
            task::spawn_blocking(move || {
                let _permit = permit;
                report.send(()).expect("main holds the receiver");
                answered.wait();
            })
            .await
        })
    });
    for _thread in 1..=2 {
        begun.recv().await.expect("two calls begin");
    }
    println!("2 begun, the third has: {}", begun.try_recv().is_ok());
    answered.set(()).expect("this is the only answer");
    for call in calls {
        call.await??;
    }
    println!("3 ended, the third had begun: {}", begun.try_recv().is_ok());
    Ok(())
}
