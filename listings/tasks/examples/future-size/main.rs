use std::mem::size_of_val;
use tokio::task::yield_now;

const BUFFER: usize = 16 * 1024;

struct Page([u8; BUFFER]);

impl Page {
    fn first(&self) -> u8 {
        self.0[0]
    }
}

async fn keeps() -> u8 {
    let page = Page([0; BUFFER]);
    yield_now().await;
    page.first()
}

async fn in_a_block() -> u8 {
    let first = {
        let page = Page([0; BUFFER]);
        page.first()
    };
    yield_now().await;
    first
}

#[expect(clippy::drop_non_drop, reason = "only its room is the subject")]
async fn dropped() -> u8 {
    let page = Page([0; BUFFER]);
    let first = page.first();
    drop(page);
    yield_now().await;
    first
}

fn report<F: Future>(name: &str, future: F) {
    let large = size_of_val(&future) >= BUFFER;
    println!("{name}: room for the page = {large}");
}

fn main() {
    report("kept across the await", keeps());
    report("gone with its block", in_a_block());
    report("dropped before the await", dropped());
    report("awaits one that keeps it", async { keeps().await });
    report("awaits a box", async { Box::pin(keeps()).await });
}
