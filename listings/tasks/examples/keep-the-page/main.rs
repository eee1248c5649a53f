use std::time::Duration;
use tokio::sync::mpsc::{self, error::SendError};
use tokio::time::timeout;

struct Page(&'static str);

impl Drop for Page {
    fn drop(&mut self) {
        println!("{} is dropped", self.0);
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), SendError<()>> {
    let limit = Duration::from_millis(10);
    let (sender, _stalled_store) = mpsc::channel(1);
    sender.reserve().await?.send(Page("/index"));

    if timeout(limit, sender.send(Page("/about"))).await.is_err() {
        println!("gave up the send");
    }

    let page = Page("/contact");
    match timeout(limit, sender.reserve()).await {
        Ok(room) => room?.send(page),
        Err(_elapsed) => println!("gave up the wait, and still have {}", page.0),
    }
    println!("main: returns");
    Ok(())
}
