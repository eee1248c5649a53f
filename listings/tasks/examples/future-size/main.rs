use std::mem::size_of_val;
use tokio::task::yield_now;

const BUFFER: usize = 16 * 1024;

async fn keeps() -> u8 {
    let page = [0; BUFFER];
    yield_now().await;
    page[0]
}

async fn gone_before() -> u8 {
    let first = {
        let page = [0; BUFFER];
        page[0]
    };
    yield_now().await;
    first
}

async fn on_the_heap() -> u8 {
    let page = vec![0; BUFFER];
    yield_now().await;
    page[0]
}

async fn calls() -> u8 {
    keeps().await
}

async fn calls_boxed() -> u8 {
    Box::pin(keeps()).await
}

fn report<F: Future>(name: &str, future: F) {
    let large = size_of_val(&future) >= BUFFER;
    println!("{name}: holds the buffer = {large}");
}

fn main() {
    report("kept across the await", keeps());
    report("gone before the await", gone_before());
    report("in a Vec", on_the_heap());
    report("awaits one that keeps it", calls());
    report("awaits that one in a box", calls_boxed());
}
