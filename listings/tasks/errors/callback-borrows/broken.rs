use tokio::task;

async fn fetch(path: &str) -> usize {
    task::yield_now().await;
    path.len() * 100
}

async fn visit<F>(paths: &[&'static str], mut each: impl FnMut(&'static str) -> F)
where
    F: Future<Output = ()>,
{
    for path in paths {
        each(path).await;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut sizes = Vec::new();
    visit(&["/index", "/about/us"], |path| async {
        sizes.push(fetch(path).await);
    })
    .await;
    println!("{sizes:?}");
}
