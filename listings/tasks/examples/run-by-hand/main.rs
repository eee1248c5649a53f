use std::io;
use tokio::{runtime::Builder, task};

async fn fetch(path: &str) -> usize {
    task::yield_now().await;
    path.len() * 100
}

#[tokio::main(flavor = "current_thread")]
async fn by_attribute() -> usize {
    fetch("/index").await
}

fn by_hand() -> io::Result<usize> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    Ok(runtime.block_on(fetch("/index")))
}

fn main() -> io::Result<()> {
    println!("by attribute: {} bytes", by_attribute());
    println!("by hand: {} bytes", by_hand()?);
    Ok(())
}
