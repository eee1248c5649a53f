use futures::{Stream, StreamExt, future, stream};
use tokio::task;

struct Page {
    size: usize,
    link: Option<&'static str>,
}

async fn fetch(path: &'static str) -> Page {
    task::yield_now().await;
    let link = if path == "/news" {
        Some("/archive")
    } else {
        None
    };
    Page {
        size: path.len() * 100,
        link,
    }
}

fn listed(paths: [&'static str; 3]) -> impl Stream<Item = Page> {
    stream::iter(paths).then(fetch)
}

fn followed(first: &'static str) -> impl Stream<Item = Page> {
    stream::unfold(Some(first), async |next| {
        let page = fetch(next?).await;
        let link = page.link;
        Some((page, link))
    })
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let large: Vec<usize> = listed(["/index", "/faq", "/about"])
        .map(|page| page.size)
        .filter(|size| future::ready(*size > 500))
        .collect()
        .await;
    println!("listed: {large:?}");

    let sizes: Vec<usize> = followed("/news").map(|page| page.size).collect().await;
    println!("followed: {sizes:?}");
}
