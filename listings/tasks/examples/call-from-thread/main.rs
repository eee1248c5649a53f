use std::thread::{self, ThreadId};
use tokio::runtime::Handle;
use tokio::task::{self, JoinError};

async fn fetch(path: &str, caller: ThreadId) -> usize {
    task::yield_now().await;
    let here = thread::current().id() == caller;
    println!("{path}: on the caller's thread: {here}");
    path.len() * 100
}

fn library(runtime: &Handle) -> Result<usize, JoinError> {
    let me = thread::current().id();
    let index = runtime.block_on(fetch("/index", me));
    let about = runtime.block_on(runtime.spawn(fetch("/about", me)))?;
    Ok(index + about)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    let runtime = Handle::current();
    let bytes = task::spawn_blocking(move || library(&runtime)).await??;
    println!("{bytes} bytes");
    Ok(())
}
