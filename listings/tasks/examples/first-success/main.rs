use std::time::Duration;
use tokio::{task::JoinSet, time::sleep};

struct NotFound;

struct Connection(&'static str);

impl Drop for Connection {
    fn drop(&mut self) {
        println!("{}: connection closed", self.0);
    }
}

async fn fetch(mirror: &'static str, millis: u64) -> Result<String, NotFound> {
    let _connection = Connection(mirror);
    sleep(Duration::from_millis(millis)).await;
    if mirror == "mirror b" {
        Err(NotFound)
    } else {
        Ok(format!("page from {mirror}"))
    }
}

async fn first_success(mirrors: [(&'static str, u64); 3]) -> Option<String> {
    let mut asked: JoinSet<_> = mirrors
        .into_iter()
        .map(|(mirror, millis)| fetch(mirror, millis))
        .collect();
    while let Some(ended) = asked.join_next().await {
        if let Ok(Ok(page)) = ended {
            asked.shutdown().await;
            return Some(page);
        }
    }
    None
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let page = first_success([("mirror a", 90), ("mirror b", 10), ("mirror c", 20)]).await;
    println!("main: {}", page.as_deref().unwrap_or("no mirror has it"));
}
