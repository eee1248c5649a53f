use std::time::Duration;
use tokio::{select, time::sleep};

struct Connection(&'static str);

impl Drop for Connection {
    fn drop(&mut self) {
        println!("{}: connection closed", self.0);
    }
}

async fn fetch(mirror: &'static str, millis: u64) -> String {
    let _connection = Connection(mirror);
    sleep(Duration::from_millis(millis)).await;
    format!("page from {mirror}")
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    select! {
        page = fetch("mirror a", 40) => println!("main: a first, {page}"),
        page = fetch("mirror b", 10) => println!("main: b first, {page}"),
    }
}
