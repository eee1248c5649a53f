use std::io;
use std::time::Duration;
use tokio::{runtime::Builder, time::sleep};

fn main() -> io::Result<()> {
    let runtime = Builder::new_current_thread().enable_time().build()?;
    println!("main: waits before the first fetch");
    runtime.block_on(async { sleep(Duration::from_millis(10)).await });
    println!("main: waited");
    Ok(())
}
