use tokio::sync::broadcast::{self, Receiver, error::RecvError};

async fn show(name: &str, mut news: Receiver<u32>) {
    loop {
        match news.recv().await {
            Ok(page) => println!("{name}: page {page}"),
            Err(RecvError::Lagged(missed)) => println!("{name}: {missed} missed"),
            Err(RecvError::Closed) => break,
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (sender, slow) = broadcast::channel(2);
    let mut quick = sender.subscribe();
    for page in 1..=5 {
        let receivers = sender.send(page)?;
        println!("quick, one of {receivers}: page {}", quick.recv().await?);
    }
    drop(sender);
    show("slow", slow).await;
    Ok(())
}
