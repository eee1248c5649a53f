use tokio::sync::mpsc;

#[tokio::main]
async fn main() {
    let (sender, mut pages) = mpsc::channel(8);
    for site in ["blog", "shop"] {
        let sender = sender.clone();
        tokio::spawn(async move { sender.send(format!("{site}/index")).await });
    }
    drop(sender);
    let mut stored = 0;
    while let Some(_page) = pages.recv().await {
        stored += 1;
    }
    println!("{stored} pages");
}
