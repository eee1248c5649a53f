#[path = "../task-group/task_group.rs"]
mod task_group;

use std::time::Duration;
use task_group::{Failure, TaskGroup, task_group};
use tokio::time::sleep;

enum Stop {
    Found(&'static str),
}

async fn search(path: &'static str) -> Result<(), Stop> {
    sleep(Duration::from_millis(path.len() as u64)).await;
    println!("{path}: searched");
    if path == "/about" {
        Err(Stop::Found(path))
    } else {
        Ok(())
    }
}

async fn crawl(group: TaskGroup<Stop>) -> Result<(), Stop> {
    for path in ["/documentation", "/about", "/"] {
        group.spawn(search(path));
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let Err(ends) = task_group(crawl).await else {
        return println!("main: not found");
    };
    for end in ends.0 {
        match end {
            Failure::Error(Stop::Found(path)) => println!("main: found in {path}"),
            Failure::Panic(message) => println!("main: a bug, {message}"),
        }
    }
}
