use std::time::Duration;
use tokio::sync::watch::{self, Receiver, error::RecvError};
use tokio::{join, time::timeout};

async fn fetch(mut up: Receiver<bool>, path: &str) -> Result<(), RecvError> {
    up.wait_for(|up| *up).await?;
    println!("{path}: fetched");
    Ok(())
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), RecvError> {
    let (site, up) = watch::channel(false);
    println!("up: {}", *site.borrow());
    let (fetched, ()) = join!(fetch(up.clone(), "/index"), async {
        site.send_replace(true);
    });
    fetched?;
    fetch(up.clone(), "/news").await?;
    site.send_replace(false);
    let (fetched, ()) = join!(
        timeout(Duration::from_secs(1), fetch(up, "/about")),
        async {
            site.send_replace(true);
            site.send_replace(false);
        }
    );
    if fetched.is_err() {
        println!("/about: waits on");
    }
    Ok(())
}
