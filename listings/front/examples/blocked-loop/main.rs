use std::thread;
use std::time::Duration;

use recorder::span;

const PHOTOS: [&str; 3] = ["beach", "forest", "harbour"];
const SERVER_TAKES: Duration = Duration::from_millis(45);

async fn download_async(photo: &str) {
    let _span = span(photo, "task");
    println!("ask for {photo}");
    thread::sleep(SERVER_TAKES);
    println!("got {photo}");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let tasks = PHOTOS.map(|photo| tokio::spawn(download_async(photo)));
    for task in tasks {
        task.await.expect("download_async cannot panic");
    }
}
