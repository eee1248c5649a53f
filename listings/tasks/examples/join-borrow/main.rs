use std::cell::Cell;
use std::time::Duration;
use tokio::{join, time::sleep};

async fn fetch(fetched: &Cell<u32>, path: &str, millis: u64) -> String {
    sleep(Duration::from_millis(millis)).await;
    fetched.set(fetched.get() + 1);
    println!("{path}: number {}", fetched.get());
    format!("page of {path}")
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let fetched = Cell::new(0);
    let (index, about) = join!(fetch(&fetched, "/index", 30), fetch(&fetched, "/about", 10));
    println!("{index}, {about}");
}
