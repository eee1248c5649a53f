use std::panic;
use tokio::task;

async fn fetch(path: &str) {
    panic!("{path}: no charset");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    panic::set_hook(Box::new(|info| {
        let message = info.payload_as_str().unwrap_or("unknown");
        println!("reported: {message}");
    }));
    let fetching = tokio::spawn(fetch("/broken"));
    while !fetching.is_finished() {
        task::yield_now().await;
    }
    println!("main: the task is over");
    drop(fetching);
    println!("main: the handle is gone");
}
