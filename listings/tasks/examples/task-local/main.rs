use std::{cell::Cell, rc::Rc};
use tokio::task::{self, JoinError};

async fn fetch(path: &str, pages: Rc<Cell<usize>>) -> usize {
    task::yield_now().await;
    pages.set(pages.get() + 1);
    path.len() * 100
}

#[tokio::main(flavor = "local")]
async fn main() -> Result<(), JoinError> {
    let pages = Rc::new(Cell::new(0));
    let index = task::spawn_local(fetch("/index", Rc::clone(&pages)));
    let about = task::spawn_local(fetch("/about/us", Rc::clone(&pages)));
    println!("{} bytes", index.await? + about.await?);
    println!("{} pages", pages.get());
    Ok(())
}
