use std::io;
use tokio::runtime::Builder;
use tokio::task::JoinHandle;

async fn fetch(path: &str) -> usize {
    path.len() * 100
}

fn start(path: &'static str) -> JoinHandle<usize> {
    tokio::spawn(fetch(path))
}

fn main() -> io::Result<()> {
    let runtime = Builder::new_current_thread().build()?;
    println!("main: runtime built");
    let fetching = start("/index");
    println!("main: {:?}", runtime.block_on(fetching));
    Ok(())
}
