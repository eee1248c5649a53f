use async_stream::stream;
use futures::{Stream, StreamExt};
use std::pin::pin;

struct Connection(&'static str);

impl Drop for Connection {
    fn drop(&mut self) {
        println!("{}: closed", self.0);
    }
}

fn pages(site: &'static str) -> impl Stream<Item = String> {
    stream! {
        let _connection = Connection(site);
        for number in 1..=2 {
            yield format!("{site}/{number}");
        }
    }
}

async fn read_first(pages: impl Stream<Item = String>) {
    let mut pages = pin!(pages);
    while let Some(page) = pages.next().await {
        println!("read {page}");
        if page.ends_with('1') {
            break;
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    read_first(pages("news")).await;
    println!("main: left news");
    read_first(pages("blog")).await;
    println!("main: left blog");
}
