use std::{cell::Cell, time::Duration};
use tokio::{join, sync::Notify, task, time::timeout};

#[derive(Default)]
struct Site {
    up: Cell<bool>,
    changed: Notify,
}

async fn look_then_listen(site: &Site) {
    if !site.up.get() {
        task::yield_now().await;
        site.changed.notified().await;
    }
}

async fn come_up(site: &Site) {
    site.up.set(true);
    site.changed.notify_one();
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let limit = Duration::from_secs(1);
    let site = Site::default();
    let (woken, ()) = join!(timeout(limit, look_then_listen(&site)), come_up(&site));
    println!("one waits: {} woken", u8::from(woken.is_ok()));
    let site = Site::default();
    let (index, about, ()) = join!(
        timeout(limit, look_then_listen(&site)),
        timeout(limit, look_then_listen(&site)),
        come_up(&site),
    );
    println!(
        "two wait: {} woken",
        u8::from(index.is_ok()) + u8::from(about.is_ok())
    );
}
