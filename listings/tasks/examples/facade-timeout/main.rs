use std::future::pending;
use std::io;
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};
use tokio::time::{error::Elapsed, timeout};

struct BlockingSite {
    runtime: Runtime,
}

impl BlockingSite {
    fn fetch(&self, path: &str, limit: Duration) -> Result<String, Elapsed> {
        self.runtime
            .block_on(async { timeout(limit, answer(path)).await })
    }
}

async fn answer(path: &str) -> String {
    match path {
        "/slow" => pending().await,
        _ => format!("page of {path}"),
    }
}

fn main() -> io::Result<()> {
    let runtime = Builder::new_current_thread().enable_time().build()?;
    let site = BlockingSite { runtime };
    for path in ["/index", "/slow"] {
        match site.fetch(path, Duration::from_millis(20)) {
            Ok(page) => println!("{path}: {page}"),
            Err(_) => println!("{path}: no answer in time"),
        }
    }
    Ok(())
}
