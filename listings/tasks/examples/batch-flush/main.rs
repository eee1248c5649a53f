use std::{error::Error, mem, time::Duration};
use tokio::sync::mpsc::{self, Receiver, Sender};
use tokio::sync::oneshot;
use tokio::time::{Instant, sleep_until};

type Batch = Vec<&'static str>;

enum Request {
    Add(&'static str),
    Flush(oneshot::Sender<usize>),
}

async fn keep(mut inbox: Receiver<Request>, disk: Sender<Batch>) -> Option<()> {
    let mut batch = Batch::new();
    let mut flush_at = Instant::now();
    loop {
        tokio::select! {
            request = inbox.recv() => match request {
                Some(Request::Add(page)) => {
                    if batch.is_empty() {
                        flush_at = Instant::now() + Duration::from_secs(10);
                    }
                    batch.push(page);
                }
                Some(Request::Flush(reply)) => {
                    let many = batch.len();
                    disk.send(mem::take(&mut batch)).await.ok()?;
                    let _asker_may_have_gone = reply.send(many);
                }
                None => break,
            },
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
    let begin = Instant::now();
    let (requests, inbox) = mpsc::channel(8);
    let (to_disk, mut disk) = mpsc::channel(1);
    tokio::spawn(keep(inbox, to_disk));
    requests.send(Request::Add("/index")).await?;
    requests.send(Request::Add("/about")).await?;
    let (reply, answer) = oneshot::channel();
    requests.send(Request::Flush(reply)).await?;
    println!("{} pages flushed", answer.await?);
    println!("{:?}", disk.recv().await.ok_or("no actor")?);
    println!("before the timer: {}", begin.elapsed().as_secs() < 10);
    Ok(())
}
