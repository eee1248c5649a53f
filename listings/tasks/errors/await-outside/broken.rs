async fn size(path: &str) -> usize {
    path.len() * 100
}

#[tokio::main]
async fn main() {
    let paths = ["/index", "/about/us"];
    let total: usize = paths.iter().map(|path| size(path).await).sum();
    println!("{total} bytes");
}
