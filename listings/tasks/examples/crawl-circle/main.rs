use std::time::Duration;
use tokio::sync::mpsc::{self, Receiver, Sender};
use tokio::time::timeout;

fn links_of(path: &str) -> Vec<&'static str> {
    match path {
        "/" => vec!["/a", "/b", "/c", "/d", "/e"],
        _ => Vec::new(),
    }
}

async fn parse(mut pages: Receiver<&'static str>, found: Sender<Vec<&'static str>>) {
    while let Some(path) = pages.recv().await {
        if found.send(links_of(path)).await.is_err() {
            return;
        }
    }
}

async fn fetch(
    pages: Sender<&'static str>,
    mut found: Receiver<Vec<&'static str>>,
) -> Option<usize> {
    let mut frontier = vec!["/"];
    let (mut fetched, mut parsed) = (0, 0);
    while !frontier.is_empty() || parsed < fetched {
        for path in frontier.drain(..) {
            pages.send(path).await.ok()?;
            fetched += 1;
        }
        frontier.extend(found.recv().await?);
        parsed += 1;
    }
    Some(fetched)
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), tokio::task::JoinError> {
    let (pages, parsers_inbox) = mpsc::channel(1);
    let (found, fetchers_inbox) = mpsc::channel(1);
    tokio::spawn(parse(parsers_inbox, found.clone()));
    let fetching = tokio::spawn(fetch(pages.clone(), fetchers_inbox));
    match timeout(Duration::from_secs(60), fetching).await {
        Ok(fetched) => println!("{} pages", fetched?.unwrap_or(0)),
        Err(_elapsed) => println!("silence"),
    }
    println!("room for pages: {}", pages.capacity());
    println!("room for links: {}", found.capacity());
    Ok(())
}
