use futures::FutureExt;
use std::cell::Cell;
use std::thread;
use tokio::task;

thread_local! {
    static THREADS_SITE: Cell<&'static str> = const { Cell::new("no site") };
}

tokio::task_local! {
    static TASKS_SITE: &'static str;
}

async fn crawl() {
    THREADS_SITE.set("a.example");
    task::yield_now().await;
    println!("thread-local: {}", THREADS_SITE.get());
    println!("task-local: {}", TASKS_SITE.get());
}

fn main() {
    let mut crawling = Box::pin(TASKS_SITE.scope("a.example", crawl()));
    let begun = thread::scope(|scope| {
        let first = scope.spawn(|| crawling.as_mut().now_or_never());
        first.join().expect("the crawl does not panic")
    });
    println!("ended on the first thread: {}", begun.is_some());
    println!("ended on the second: {}", crawling.now_or_never().is_some());
}
