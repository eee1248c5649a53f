async fn size(path: &str) -> usize {
    path.len() * 100
}

#[tokio::main]
async fn main() {
    let paths = ["/index", "/about/us"];
    let mut total = 0;
    for path in paths {
        total += size(path).await;
    }
    println!("{total} bytes");
}
