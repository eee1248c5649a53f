use tokio::sync::mpsc::{self, UnboundedSender};

// ANCHOR: program
async fn parse(path: &'static str, parsed: UnboundedSender<String>) {
    let page = path.repeat(200_000);
    let links = page.matches('/').count();
    parsed
        .send(format!("{path}: {links} links"))
        .expect("main receives until both senders are gone");
}

#[tokio::main(worker_threads = 2)]
async fn main() {
    let (parsed, mut arrivals) = mpsc::unbounded_channel();
    tokio::spawn(parse("/index", parsed.clone()));
    tokio::spawn(parse("/about", parsed));
    while let Some(line) = arrivals.recv().await {
        println!("{line}");
    }
}
// ANCHOR_END: program
