use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Notify, oneshot};
use tokio::time::timeout;
use tokio_util::task::AbortOnDropHandle;

const LIMIT: Duration = Duration::from_millis(10);

async fn fetch(answer: Arc<Notify>, stored: oneshot::Sender<&'static str>) {
    answer.notified().await;
    stored.send("stored").expect("main waits for this");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    for path in ["/shielded", "/stopped"] {
        let answer = Arc::new(Notify::new());
        let (stored, receipt) = oneshot::channel();
        let handle = tokio::spawn(fetch(Arc::clone(&answer), stored));
        let late = if path == "/shielded" {
            timeout(LIMIT, handle).await.is_err()
        } else {
            timeout(LIMIT, AbortOnDropHandle::new(handle))
                .await
                .is_err()
        };
        answer.notify_one();
        let outcome = receipt.await.unwrap_or("cancelled");
        println!("{path}: late={late}, then {outcome}");
    }
}
