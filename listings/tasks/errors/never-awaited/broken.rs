async fn store(path: &str) {
    println!("{path}: stored");
}

#[tokio::main]
async fn main() {
    store("/index");
    println!("main: ends");
}
