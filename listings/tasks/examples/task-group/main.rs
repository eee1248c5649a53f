mod task_group;

use std::time::Duration;
use task_group::{Failure, TaskGroup, task_group};
use tokio::time::sleep;

enum FetchError {
    NotFound(&'static str),
    Busy(&'static str),
}

struct Connection(&'static str);

impl Drop for Connection {
    fn drop(&mut self) {
        println!("{}: connection closed", self.0);
    }
}

async fn fetch(path: &'static str, millis: u64) -> Result<(), FetchError> {
    let _connection = Connection(path);
    sleep(Duration::from_millis(millis)).await;
    match path {
        "/missing" => Err(FetchError::NotFound(path)),
        "/busy" => Err(FetchError::Busy(path)),
        _ => Ok(()),
    }
}

async fn crawl(group: TaskGroup<FetchError>) -> Result<(), FetchError> {
    for (path, millis) in [
        ("/index", 10),
        ("/missing", 20),
        ("/busy", 20),
        ("/large", 90),
    ] {
        group.spawn(fetch(path, millis));
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let Err(failures) = task_group(crawl).await else {
        return println!("crawl: all fetched");
    };
    for failure in failures.0 {
        match failure {
            Failure::Error(FetchError::NotFound(path)) => println!("{path}: not found"),
            Failure::Error(FetchError::Busy(path)) => println!("{path}: busy"),
            Failure::Panic(message) => println!("a bug: {message}"),
        }
    }
}
