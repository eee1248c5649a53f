use std::io;
use tokio::{runtime::Builder, task};

async fn fetch(path: &str) -> usize {
    task::yield_now().await;
    path.len() * 100
}

fn page_size(path: &str) -> io::Result<usize> {
    let runtime = Builder::new_current_thread().build()?;
    Ok(runtime.block_on(fetch(path)))
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    println!("main: asks for a size");
    println!("/index: {} bytes", page_size("/index")?);
    Ok(())
}
