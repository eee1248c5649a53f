use tokio::runtime::Handle;
use tokio::task::{self, JoinError};

async fn fetch(path: &str) {
    println!("fetch: {path}");
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    drop(fetch("/index")); // without `drop`, the compiler warns

    let runtime = Handle::current();
    let spawn = move || runtime.spawn(fetch("/about"));
    task::spawn_blocking(spawn).await?.await
}
