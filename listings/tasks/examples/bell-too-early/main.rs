use std::{cell::Cell, time::Duration};
use tokio::{join, sync::Notify, task, time::timeout};

#[derive(Default)]
struct Site {
    up: Cell<bool>,
    changed: Notify,
}

async fn look_then_listen(site: &Site) {
    if !site.up.get() {
        task::yield_now().await; // on several threads, others run here without it
        site.changed.notified().await;
    }
}

async fn listen_then_look(site: &Site) {
    let changed = site.changed.notified();
    if !site.up.get() {
        task::yield_now().await;
        changed.await;
    }
}

async fn come_up(site: &Site) {
    site.up.set(true);
    site.changed.notify_waiters();
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let limit = Duration::from_secs(1);
    let site = Site::default();
    let (woken, ()) = join!(timeout(limit, look_then_listen(&site)), come_up(&site));
    println!("look, then listen: woken={}", woken.is_ok());
    let site = Site::default();
    let (woken, ()) = join!(timeout(limit, listen_then_look(&site)), come_up(&site));
    println!("listen, then look: woken={}", woken.is_ok());
}
