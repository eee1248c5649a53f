use std::future::pending;
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::task::{self, JoinError};
use tokio::time::timeout;

struct Connection;

impl Drop for Connection {
    fn drop(&mut self) {
        println!("fetch: connection closed");
    }
}

async fn fetch() {
    let _connection = Connection;
    pending::<()>().await;
}

fn library(runtime: &Handle) {
    let limited = async { timeout(Duration::from_millis(10), fetch()).await };
    if runtime.block_on(limited).is_err() {
        println!("library: gave up");
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    let runtime = Handle::current();
    task::spawn_blocking(move || library(&runtime)).await?;
    println!("main: goes on");
    Ok(())
}
