async fn fetch(path: &str) -> String {
    path.repeat(100)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{} bytes", fetch("/index").await.len());
}
