use tokio::sync::mpsc;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), mpsc::error::SendError<&'static str>> {
    let (to_urgent, mut urgent) = mpsc::unbounded_channel();
    let (to_normal, mut normal) = mpsc::unbounded_channel();
    for path in ["/index", "/about"] {
        to_normal.send(path)?;
    }
    for path in ["/robots.txt", "/sitemap.xml"] {
        to_urgent.send(path)?;
    }
    drop((to_urgent, to_normal));

    loop {
        tokio::select! {
            biased;
            Some(path) = urgent.recv() => println!("urgent: {path}"),
            Some(path) = normal.recv() => println!("normal: {path}"),
            else => break,
        }
    }
    println!("both are closed");
    Ok(())
}
