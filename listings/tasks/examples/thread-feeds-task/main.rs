use std::thread;
use tokio::sync::mpsc;
use tokio::task;

fn read(paths: mpsc::Sender<&str>) {
    for path in ["/index", "/about", "/news"] {
        if paths.blocking_send(path).is_err() {
            return; // nobody fetches any more
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), task::JoinError> {
    let (sender, mut paths) = mpsc::channel(1);
    let reader = thread::spawn(move || read(sender));
    while let Some(path) = paths.recv().await {
        println!("fetch {path}");
    }
    task::spawn_blocking(|| reader.join().expect("read cannot panic")).await
}
