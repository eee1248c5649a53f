use std::collections::HashMap;
use std::future::pending;

async fn fetch(path: &str) -> usize {
    if path == "/slow" {
        pending::<()>().await;
    }
    path.len() * 100
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut names = HashMap::new();
    let mut tasks = Vec::new();
    for path in ["/index", "/slow"] {
        let fetching = tokio::spawn(fetch(path));
        names.insert(fetching.id(), path);
        tasks.push(fetching);
    }
    tasks[1].abort();
    for fetching in tasks {
        match fetching.await {
            Ok(bytes) => println!("{bytes} bytes"),
            Err(end) => println!("{} was cancelled", names[&end.id()]),
        }
    }
}
