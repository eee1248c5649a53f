use async_channel::{Receiver, Sender};
use std::error::Error;
use tokio_util::task::{TaskTracker, task_tracker::TaskTrackerToken};

struct Job {
    path: &'static str,
    done: TaskTrackerToken,
}

fn links_of(path: &str) -> &'static [&'static str] {
    match path {
        "/" => &["/blog", "/shop"],
        "/blog" => &["/blog/1", "/blog/2"],
        _ => &[],
    }
}

async fn work(jobs: Receiver<Job>, queue: Sender<Job>) -> Vec<&'static str> {
    let mut fetched = Vec::new();
    while let Ok(Job { path, done }) = jobs.recv().await {
        tokio::task::yield_now().await;
        fetched.push(path);
        for &path in links_of(path) {
            let done = done.clone();
            let sent = queue.send(Job { path, done }).await;
            sent.expect("this worker receives");
        }
    }
    fetched
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let (queue, jobs) = async_channel::unbounded();
    let workers = [(); 2].map(|()| tokio::spawn(work(jobs.clone(), queue.clone())));
    let tracker = TaskTracker::new();
    let (path, done) = ("/", tracker.token());
    queue.send(Job { path, done }).await?;
    tracker.close();
    tracker.wait().await;
    println!("all done, {} waiting", queue.len());

    queue.close();
    let mut fetched = Vec::new();
    for worker in workers {
        fetched.extend(worker.await?);
    }
    fetched.sort();
    println!("{}", fetched.join(" "));
    Ok(())
}
