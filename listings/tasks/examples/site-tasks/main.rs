use std::collections::HashMap;
use std::error::Error;
use tokio::sync::mpsc::{self, Receiver};
use tokio::task::yield_now;

async fn fetch_site(site: &str, mut pages: Receiver<&str>) -> String {
    let mut fetched = Vec::new();
    while let Some(page) = pages.recv().await {
        yield_now().await; // stands for the fetch
        fetched.push(page);
    }
    format!("{site}: {}", fetched.join(" "))
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let links = [
        ("blog", "/1"),
        ("shop", "/cart"),
        ("blog", "/2"),
        ("shop", "/search"),
        ("blog", "/3"),
    ];
    let (mut sites, mut fetching) = (HashMap::new(), Vec::new());
    for (site, page) in links {
        let pages = sites.entry(site).or_insert_with(|| {
            let (sender, pages) = mpsc::channel(8);
            fetching.push(tokio::spawn(fetch_site(site, pages)));
            sender
        });
        pages.send(page).await?;
    }
    drop(sites);
    for site in fetching {
        println!("{}", site.await?);
    }
    Ok(())
}
