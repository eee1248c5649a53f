use futures::future::join_all;
use std::time::Duration;
use tokio::time::sleep;

struct NotFound;

async fn fetch(path: &str) -> Result<usize, NotFound> {
    sleep(Duration::from_millis(10)).await;
    match path {
        "/missing" => Err(NotFound),
        page => Ok(page.len() * 100),
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let paths = ["/index", "/missing", "/about"];
    let results = join_all(paths.map(fetch)).await;
    for (path, result) in paths.iter().zip(results) {
        match result {
            Ok(bytes) => println!("{path}: {bytes} bytes"),
            Err(NotFound) => println!("{path}: not found"),
        }
    }
}
