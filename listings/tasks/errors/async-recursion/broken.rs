async fn crawl(path: &str, depth: usize) -> usize {
    if depth == 0 {
        return 1;
    }
    1 + crawl(path, depth - 1).await
}

fn main() {
    drop(crawl("/index", 3));
}
