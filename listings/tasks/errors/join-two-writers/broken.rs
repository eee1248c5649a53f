use tokio::{join, task};

async fn fetch(path: &str, sizes: &mut Vec<usize>) {
    task::yield_now().await;
    sizes.push(path.len() * 100);
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut sizes = Vec::new();
    join!(fetch("/index", &mut sizes), fetch("/blog", &mut sizes));
    println!("{sizes:?}");
}
