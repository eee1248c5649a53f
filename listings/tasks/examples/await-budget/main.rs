use tokio::sync::mpsc::{self, UnboundedReceiver};
use tokio::task::{JoinError, coop::unconstrained};

fn thousand_links() -> UnboundedReceiver<u32> {
    let (sender, links) = mpsc::unbounded_channel();
    for link in 0..1000 {
        sender.send(link).expect("the receiver is there");
    }
    links
}

async fn read_all(mut links: UnboundedReceiver<u32>) {
    while links.recv().await.is_some() {}
}

async fn race(name: &str, reader: impl Future<Output = ()>) -> Result<(), JoinError> {
    let neighbour = tokio::spawn(async {});
    reader.await;
    println!("{name}: neighbour first = {}", neighbour.is_finished());
    neighbour.await
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    race("recv", read_all(thousand_links())).await?;
    let reader = unconstrained(read_all(thousand_links()));
    race("unconstrained recv", reader).await
}
