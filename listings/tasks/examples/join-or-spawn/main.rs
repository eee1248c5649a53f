use std::sync::{Arc, Barrier};
use std::thread::{self, ThreadId};
use tokio::task::{self, JoinError};
use tokio::{join, try_join};

async fn parse() -> ThreadId {
    task::yield_now().await;
    thread::current().id()
}

async fn parse_beside(other: Arc<Barrier>) -> ThreadId {
    other.wait();
    thread::current().id()
}

fn threads(first: ThreadId, second: ThreadId) -> usize {
    if first == second { 1 } else { 2 }
}

#[tokio::main(worker_threads = 2)]
async fn main() -> Result<(), JoinError> {
    let (index, about) = join!(parse(), parse());
    println!("in place, threads: {}", threads(index, about));

    let both = Arc::new(Barrier::new(2));
    let index = tokio::spawn(parse_beside(Arc::clone(&both)));
    let about = tokio::spawn(parse_beside(both));
    let (index, about) = try_join!(index, about)?;
    println!("handed out, threads: {}", threads(index, about));
    Ok(())
}
