use futures::future::join_all;
use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::{sync::OnceCell, time::sleep};

#[derive(Default)]
struct Robots {
    cells: Mutex<HashMap<&'static str, Arc<OnceCell<String>>>>,
    fetches: AtomicUsize,
}

impl Robots {
    async fn fetch(&self, site: &str) -> String {
        self.fetches.fetch_add(1, Relaxed);
        sleep(Duration::from_millis(10)).await;
        format!("rules of {site}")
    }

    async fn rules(&self, site: &'static str) -> String {
        let cell = Arc::clone(
            self.cells
                .lock()
                .expect("nobody panics")
                .entry(site)
                .or_default(),
        );
        cell.get_or_init(|| self.fetch(site)).await.clone()
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let robots = Robots::default();
    let sites = ["a.example", "b.example"].into_iter().cycle().take(50);
    let rules = join_all(sites.map(|site| robots.rules(site))).await;
    println!("{} and {}, {} answers", rules[0], rules[1], rules.len());
    println!("fetches: {}", robots.fetches.load(Relaxed));
}
