use std::{error::Error, mem, time::Duration};
use tokio::sync::mpsc::{self, Receiver, Sender};
use tokio::time::{Instant, sleep_until};

type Batch = Vec<&'static str>;

async fn keep(mut inbox: Receiver<&'static str>, disk: Sender<Batch>) -> Option<()> {
    let mut batch = Batch::new();
    let mut flush_at = Instant::now();
    loop {
        tokio::select! {
            page = inbox.recv() => {
                let Some(page) = page else { break };
                if batch.is_empty() {
                    flush_at = Instant::now() + Duration::from_millis(10);
                }
                batch.push(page);
            }
            () = sleep_until(flush_at), if !batch.is_empty() => {
                disk.send(mem::take(&mut batch)).await.ok()?;
            }
        }
    }
    if !batch.is_empty() {
        disk.send(batch).await.ok()?;
    }
    Some(())
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), Box<dyn Error>> {
    let (pages, inbox) = mpsc::channel(8);
    let (to_disk, mut disk) = mpsc::channel(1);
    tokio::spawn(keep(inbox, to_disk));
    pages.send("/index").await?;
    pages.send("/about").await?;
    println!("by the timer: {:?}", disk.recv().await.ok_or("no actor")?);
    pages.send("/contact").await?;
    drop(pages);
    println!("at the end: {:?}", disk.recv().await.ok_or("no actor")?);
    Ok(())
}
