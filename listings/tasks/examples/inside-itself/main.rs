use std::mem::size_of_val;
use std::pin::pin;
use tokio::task::yield_now;

async fn first_word() -> (usize, String) {
    let page = *b"links: /index /about";
    let word = &page[..5];
    yield_now().await;
    let address = word.as_ptr().addr();
    (address, String::from_utf8_lossy(word).into_owned())
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let made = first_word();
    let future = pin!(made);
    let begin = (&raw const *future).addr();
    let bytes = begin..begin + size_of_val(&*future);
    let (address, word) = future.await;
    println!("{word}: inside the future = {}", bytes.contains(&address));
}
