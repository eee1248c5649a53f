use std::thread;
use std::time::Duration;

use recorder::span;

const PHOTOS: [&str; 3] = ["beach", "forest", "harbour"];
const SERVER_TAKES: Duration = Duration::from_millis(45);

fn download(photo: &str, way: &str) -> String {
    let _span = span(photo, way);
    thread::sleep(SERVER_TAKES);
    format!("{photo}.jpg")
}

async fn download_async(photo: &str) -> String {
    let _span = span(photo, "task");
    tokio::time::sleep(SERVER_TAKES).await;
    format!("{photo}.jpg")
}

fn in_turn() -> String {
    PHOTOS.map(|photo| download(photo, "in turn")).join(" ")
}

fn by_threads() -> String {
    let threads = PHOTOS.map(|photo| thread::spawn(move || download(photo, "thread")));
    let files = threads.map(|thread| thread.join().expect("download cannot panic"));
    files.join(" ")
}

#[tokio::main(flavor = "current_thread")]
async fn by_tasks() -> String {
    let tasks = PHOTOS.map(|photo| tokio::spawn(download_async(photo)));
    let mut files = Vec::new();
    for task in tasks {
        files.push(task.await.expect("download_async cannot panic"));
    }
    files.join(" ")
}

fn main() {
    println!("in turn: {}", in_turn());
    println!("by threads: {}", by_threads());
    println!("by tasks: {}", by_tasks());
}
