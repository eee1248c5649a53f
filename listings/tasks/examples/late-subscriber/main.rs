use tokio::sync::broadcast::{self, Receiver, error::RecvError};
use tokio::sync::watch;

async fn show(name: &str, mut news: Receiver<u32>) {
    let mut seen = Vec::new();
    loop {
        match news.recv().await {
            Ok(page) => seen.push(page.to_string()),
            Err(RecvError::Lagged(missed)) => seen.push(format!("({missed} missed)")),
            Err(RecvError::Closed) => break,
        }
    }
    println!("{name}: {}", seen.join(" "));
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (news, early) = broadcast::channel(8);
    let (latest, display) = watch::channel(0);
    let mut late = None;
    for page in 1..=6 {
        news.send(page)?;
        latest.send(page)?;
        if page == 4 {
            late = Some(news.subscribe());
        }
    }
    drop(news);
    show("early", early).await;
    show("late", late.ok_or("there was no page 4")?).await;
    println!("display: {}", *display.borrow());
    Ok(())
}
