use tokio::runtime::{Handle, RuntimeFlavor};
use tokio::task;

fn parse(page: &str) -> usize {
    page.matches("href=").count()
}

async fn careless(page: &'static str) -> usize {
    task::block_in_place(|| parse(page))
}

async fn careful(page: &'static str) -> usize {
    match Handle::current().runtime_flavor() {
        RuntimeFlavor::MultiThread => task::block_in_place(|| parse(page)),
        _ => parse(page),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let page = r#"<a href="/about">"#;
    match tokio::spawn(careless(page)).await {
        Ok(links) => println!("careless: {links} link"),
        Err(end) => println!("careless: panicked={}", end.is_panic()),
    }
    println!("careful: {} link", careful(page).await);
}
