use std::time::Duration;
use tokio::{join, sync::Mutex, time::sleep};

struct Connection {
    requests: usize,
}

impl Connection {
    async fn get(&mut self, path: &str) {
        self.requests += 1;
        println!("request {}: {path}", self.requests);
        sleep(Duration::from_millis(10)).await;
        println!("reply to {path}");
    }
}

async fn fetch(connection: &Mutex<Connection>, path: &str) {
    connection.lock().await.get(path).await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let connection = Mutex::new(Connection { requests: 0 });
    join!(
        fetch(&connection, "/index"),
        fetch(&connection, "/about"),
        fetch(&connection, "/news"),
    );
}
