use std::rc::Rc;
use tokio::task::{self, JoinError};

async fn fetch(path: &str) -> usize {
    let bytes = {
        let page = Rc::new(path.repeat(100));
        page.len()
    };
    task::yield_now().await;
    bytes
}

#[tokio::main]
async fn main() -> Result<(), JoinError> {
    let bytes = tokio::spawn(fetch("/index")).await?;
    println!("{bytes} bytes");
    Ok(())
}
