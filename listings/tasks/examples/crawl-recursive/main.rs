use tokio::task;

fn links(path: &str) -> &'static [&'static str] {
    match path {
        "/" => &["/docs", "/blog"],
        "/docs" => &["/docs/tasks"],
        _ => &[],
    }
}

async fn crawl(path: &str, depth: usize) -> usize {
    println!("{}{path}", "  ".repeat(depth));
    task::yield_now().await;
    let mut pages = 1;
    for link in links(path) {
        pages += Box::pin(crawl(link, depth + 1)).await;
    }
    pages
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{} pages", crawl("/", 0).await);
}
