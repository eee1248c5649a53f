#[path = "../task-group/task_group.rs"]
mod task_group;

use futures::future::{BoxFuture, FutureExt};
use std::time::Duration;
use task_group::{Failures, TaskGroup, task_group};
use tokio::time::sleep;

#[derive(Debug)]
struct NotFound;

fn links(path: &str) -> Result<&'static [&'static str], NotFound> {
    match path {
        "/" => Ok(&["/docs", "/about"]),
        "/docs" => Ok(&["/docs/tasks", "/docs/threads"]),
        "/about" | "/docs/tasks" | "/docs/threads" => Ok(&[]),
        _ => Err(NotFound),
    }
}

fn crawl(
    group: TaskGroup<NotFound>,
    path: &'static str,
) -> BoxFuture<'static, Result<(), NotFound>> {
    async move {
        sleep(Duration::from_millis(path.len() as u64)).await;
        println!("{path}");
        for link in links(path)? {
            group.spawn(crawl(group.clone(), link));
        }
        Ok(())
    }
    .boxed()
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), Failures<NotFound>> {
    task_group(async |group| crawl(group, "/").await).await?;
    println!("main: crawled");
    Ok(())
}
