use std::hint::black_box;
use std::time::Instant;

use tokio::sync::oneshot;
use tokio::task::{self, JoinError};

const PAGE: &str = r#"<a href="/about">"#;

fn count_links(page: &str) -> usize {
    page.matches("href=").count()
}

async fn count_on_rayon() -> usize {
    let (answer, counted) = oneshot::channel();
    rayon::spawn(|| answer.send(count_links(PAGE)).expect("somebody waits"));
    counted.await.expect("counting cannot panic")
}

async fn count(way: &str, times: usize) -> Result<usize, JoinError> {
    let mut links = 0;
    for _call in 0..times {
        links += match way {
            "task" => count_links(black_box(PAGE)),
            "place" => {
                task::yield_now().await; // without an await, only the first call has a worker to hand over
                task::block_in_place(|| count_links(PAGE))
            }
            "aside" => task::spawn_blocking(|| count_links(PAGE)).await?,
            _ => count_on_rayon().await,
        };
    }
    Ok(links)
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let times = std::env::args()
        .nth(1)
        .map_or(Ok(10), |word| word.parse())?;
    for way in ["task", "place", "aside", "rayon"] {
        tokio::spawn(count(way, 10)).await??; // starts the threads
        let begun = Instant::now();
        let links = tokio::spawn(count(way, times)).await??;
        recorder::value(way, begun.elapsed().as_secs_f64() / times as f64);
        println!("{way}: {links} links");
    }
    Ok(())
}
