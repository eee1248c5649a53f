use std::panic;
use tokio::task;

fn parse(page: &str) {
    panic!("{page}: no charset");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    panic::set_hook(Box::new(|info| {
        let message = info.payload_as_str().unwrap_or("unknown");
        println!("reported: {message}");
    }));
    tokio::spawn(async { parse("/broken") });
    task::yield_now().await;
    println!("main: the loop goes on");
}
