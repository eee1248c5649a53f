use std::fmt::{Debug, Display};
use std::future::pending;
use std::time::Duration;
use tokio::sync::{Semaphore, broadcast, mpsc, oneshot};
use tokio::time::timeout;

fn tell<T>(what: &str, ended: Result<T, impl Debug + Display>) {
    if let Err(error) = ended {
        println!("{what}: {error}\n    {error:?}");
    }
}

async fn fetch(path: &str) {
    if path == "/broken" {
        panic!("no charset");
    }
    pending().await
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), broadcast::error::SendError<u32>> {
    let limit = Duration::from_secs(1);
    tell("late", timeout(limit, fetch("/slow")).await);
    tell("panicked", tokio::spawn(fetch("/broken")).await);
    let fetching = tokio::spawn(fetch("/slow"));
    fetching.abort();
    tell("aborted", fetching.await);

    let (sender, pages) = mpsc::channel(8);
    drop(pages);
    tell("nobody receives", sender.send("/index").await);
    let (reply, answer) = oneshot::channel::<usize>();
    drop(reply);
    tell("nobody answers", answer.await);
    let (news, mut slow) = broadcast::channel(2);
    for page in 1..=5 {
        news.send(page)?;
    }
    tell("too slow", slow.recv().await);
    let permits = Semaphore::new(2);
    permits.close();
    tell("no permit", permits.acquire().await);
    Ok(())
}
