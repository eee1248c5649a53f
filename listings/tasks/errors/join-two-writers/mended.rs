use tokio::{join, task};

async fn fetch(path: &str) -> usize {
    task::yield_now().await;
    path.len() * 100
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (index, blog) = join!(fetch("/index"), fetch("/blog"));
    let sizes = vec![index, blog];
    println!("{sizes:?}");
}
