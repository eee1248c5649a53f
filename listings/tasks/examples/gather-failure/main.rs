use std::time::Duration;
use tokio::{time::sleep, try_join};

struct NotFound(&'static str);

struct Connection(&'static str);

impl Drop for Connection {
    fn drop(&mut self) {
        println!("{}: connection closed", self.0);
    }
}

async fn fetch(path: &'static str, millis: u64) -> Result<(), NotFound> {
    let _connection = Connection(path);
    sleep(Duration::from_millis(millis)).await;
    if let "/missing" | "/gone" = path {
        return Err(NotFound(path));
    }
    println!("{path}: stored");
    Ok(())
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    match try_join!(
        fetch("/missing", 20),
        fetch("/large", 40),
        fetch("/gone", 60)
    ) {
        Ok(_) => println!("main: all stored"),
        Err(NotFound(path)) => println!("main: {path} not found"),
    }
    sleep(Duration::from_millis(60)).await;
    println!("main: returns");
}
