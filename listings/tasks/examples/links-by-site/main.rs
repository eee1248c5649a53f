use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use tokio::task::{self, JoinError};

#[derive(Default)]
struct Links(Mutex<BTreeMap<&'static str, usize>>);

impl Links {
    fn add(&self, site: &'static str, found: usize) {
        let mut table = self.0.lock().expect("no task panics");
        *table.entry(site).or_default() += found;
    }
}

async fn crawl(site: &'static str, links: Arc<Links>) {
    for _page in 0..1_000 {
        task::yield_now().await;
        links.add(site, 3);
    }
}

#[tokio::main(worker_threads = 2)]
async fn main() -> Result<(), JoinError> {
    let links = Arc::new(Links::default());
    let sites = ["a.example", "b.example", "a.example"];
    let crawls = sites.map(|site| tokio::spawn(crawl(site, Arc::clone(&links))));
    for crawling in crawls {
        crawling.await?;
    }
    for (site, found) in links.0.lock().expect("no task panics").iter() {
        println!("{site}: {found} links");
    }
    Ok(())
}
