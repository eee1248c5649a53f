use std::sync::atomic::{AtomicUsize, Ordering};
use std::{error::Error, thread};
use tokio::runtime::{Builder, LocalOptions};
use tokio::task::{self, JoinError};

fn here() -> String {
    thread::current().name().unwrap_or("unnamed").to_owned()
}

async fn report(runtime: &str) -> Result<(), JoinError> {
    let first = here();
    let task = tokio::spawn(async { here() }).await?;
    let job = task::spawn_blocking(here).await?;
    println!("{runtime}: block_on on {first}, task on {task}, blocking job on {job}");
    Ok(())
}

fn numbered() -> impl Fn() -> String + Send + Sync + 'static {
    let started = AtomicUsize::new(0);
    move || format!("crawler {}", 1 + started.fetch_add(1, Ordering::Relaxed))
}

fn main() -> Result<(), Box<dyn Error>> {
    let many = Builder::new_multi_thread()
        .worker_threads(1)
        .thread_name_fn(numbered())
        .build()?;
    many.block_on(report("multi_thread"))?;
    let one = Builder::new_current_thread()
        .thread_name_fn(numbered())
        .build()?;
    one.block_on(report("current_thread"))?;
    let local = Builder::new_current_thread()
        .thread_name_fn(numbered())
        .build_local(LocalOptions::default())?;
    local.block_on(report("local"))?;
    Ok(())
}
