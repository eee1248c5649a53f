use std::{io, panic};
use tokio::runtime::{Builder, Runtime};

struct BlockingSite {
    _runtime: Runtime,
}

fn connect() -> io::Result<BlockingSite> {
    let runtime = Builder::new_current_thread().build()?;
    Ok(BlockingSite { _runtime: runtime })
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    panic::set_hook(Box::new(|info| {
        println!("panic: {}", info.payload_as_str().unwrap_or("unknown"));
    }));
    let _site = connect()?;
    println!("main: connected, returns");
    Ok(())
}
