use std::error::Error;
use tokio::runtime::{Builder, Runtime};
use tokio::task;

struct BlockingSite {
    runtime: Runtime,
}

impl BlockingSite {
    fn connect() -> std::io::Result<Self> {
        let runtime = Builder::new_current_thread().build()?;
        Ok(Self { runtime })
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let site = BlockingSite::connect()?;
    task::spawn_blocking(|| drop(site)).await?;
    println!("main: closed, on a thread that may block");
    let site = BlockingSite::connect()?;
    site.runtime.shutdown_background();
    println!("main: closed, without waiting");
    Ok(())
}
