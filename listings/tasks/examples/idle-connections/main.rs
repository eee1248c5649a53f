use std::{pin::pin, sync::Mutex};
use tokio::{join, sync::Notify};

struct Pool {
    idle: Mutex<Vec<&'static str>>,
    given_back: Notify,
}

impl Pool {
    async fn take(&self) -> &'static str {
        loop {
            let mut given_back = pin!(self.given_back.notified());
            given_back.as_mut().enable();
            if let Some(connection) = self.idle.lock().expect("nobody panics").pop() {
                return connection;
            }
            given_back.await;
        }
    }

    fn give_back(&self, connection: &'static str) {
        self.idle.lock().expect("nobody panics").push(connection);
        self.given_back.notify_one();
    }
}

async fn fetch(pool: &Pool, path: &str) {
    let connection = pool.take().await;
    println!("{path}: over the {connection} connection");
    pool.give_back(connection);
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let idle = Mutex::new(vec!["second", "first"]);
    let pool = Pool {
        idle,
        given_back: Notify::new(),
    };
    let (_first, second) = (pool.take().await, pool.take().await);
    join!(fetch(&pool, "/index"), fetch(&pool, "/about"), async {
        println!("both wait, the second comes back");
        pool.give_back(second);
    });
}
