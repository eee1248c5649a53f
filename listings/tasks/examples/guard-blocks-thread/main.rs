use std::sync::{Mutex, mpsc};
use std::time::Duration;
use std::{io, thread};
use tokio::runtime::{Builder, Runtime};
use tokio::{join, sync, task};

#[expect(clippy::await_holding_lock, reason = "the mistake to be shown")]
async fn store(pages: &Mutex<Vec<&str>>, path: &'static str) {
    let mut pages = pages.lock().expect("nobody panics");
    task::yield_now().await;
    pages.push(path);
}

async fn store_async(pages: &sync::Mutex<Vec<&str>>, path: &'static str) {
    let mut pages = pages.lock().await;
    task::yield_now().await;
    pages.push(path);
}

fn watch(lock: &str, limit: Duration, crawl: fn(Runtime)) -> io::Result<()> {
    let runtime = Builder::new_current_thread().build()?;
    let (done, end) = mpsc::channel();
    thread::spawn(move || {
        crawl(runtime);
        done.send(())
    });
    match end.recv_timeout(limit) {
        Ok(()) => println!("{lock}: both pages stored"),
        Err(_) => println!("{lock}: the thread stands still"),
    }
    Ok(())
}

fn main() -> io::Result<()> {
    watch("blocking lock", Duration::from_millis(50), |runtime| {
        let pages = Mutex::default();
        runtime.block_on(async { join!(store(&pages, "/index"), store(&pages, "/about")) });
    })?;
    watch("async lock", Duration::from_secs(10), |runtime| {
        let pages = sync::Mutex::default();
        runtime.block_on(async {
            join!(store_async(&pages, "/index"), store_async(&pages, "/about"))
        });
    })
}
