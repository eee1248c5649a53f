use std::time::Duration;
use tokio::{time::sleep, try_join};

struct NotFound(&'static str);

async fn fetch(path: &'static str, millis: u64) -> Result<(), NotFound> {
    sleep(Duration::from_millis(millis)).await;
    if path == "/missing" {
        return Err(NotFound(path));
    }
    println!("{path}: stored");
    Ok(())
}

async fn fetch_beside(path: &'static str, millis: u64) -> Result<(), NotFound> {
    tokio::spawn(fetch(path, millis))
        .await
        .expect("it does not panic and nobody aborts it")
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    match try_join!(fetch_beside("/missing", 20), fetch_beside("/large", 40)) {
        Ok(_) => println!("main: all stored"),
        Err(NotFound(path)) => println!("main: {path} not found"),
    }
    sleep(Duration::from_millis(40)).await;
    println!("main: returns");
}
