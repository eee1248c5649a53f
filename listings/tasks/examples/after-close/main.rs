use std::error::Error;
use tokio::runtime::Builder;

async fn fetch(path: &str) -> usize {
    path.len() * 100
}

fn main() -> Result<(), Box<dyn Error>> {
    let runtime = Builder::new_current_thread().build()?;
    let handle = runtime.handle().clone();
    println!("before: {} bytes", runtime.block_on(fetch("/index")));
    drop(runtime);
    let late = handle.spawn(fetch("/about"));
    match handle.block_on(late) {
        Ok(bytes) => println!("after: {bytes} bytes"),
        Err(end) => println!("after: cancelled={}", end.is_cancelled()),
    }
    Ok(())
}
