use futures::{StreamExt, future, stream};

async fn fetch(page: u32) -> u32 {
    println!("fetch {page}");
    page
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let pages = stream::iter(1..)
        .skip(1)
        .filter(|page| future::ready(page % 2 == 1))
        .take(2)
        .then(fetch);
    println!("made");
    println!("{:?}", pages.collect::<Vec<_>>().await);
}
