use std::error::Error;
use tokio::runtime::{Builder, Handle};
use tokio::task::JoinHandle;

async fn fetch(path: &str) -> usize {
    println!("task: in a runtime={}", Handle::try_current().is_ok());
    path.len() * 100
}

fn start(path: &'static str) -> JoinHandle<usize> {
    tokio::spawn(fetch(path))
}

fn main() -> Result<(), Box<dyn Error>> {
    let runtime = Builder::new_current_thread().build()?;
    println!("main: in a runtime={}", Handle::try_current().is_ok());
    let fetching = {
        let _guard = runtime.enter();
        println!("entered: in a runtime={}", Handle::try_current().is_ok());
        start("/index")
    };
    println!("main: {} bytes", runtime.block_on(fetching)?);
    Ok(())
}
