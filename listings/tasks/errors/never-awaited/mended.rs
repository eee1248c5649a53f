async fn store(path: &str) {
    println!("{path}: stored");
}

#[tokio::main]
async fn main() {
    store("/index").await;
    println!("main: ends");
}
