use std::io;
use std::pin::pin;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};
use tokio::time::sleep;

const TICK: Duration = Duration::from_millis(7);

async fn serve(mut wire: DuplexStream) -> io::Result<()> {
    for piece in ["/in", "dex/ab", "out"] {
        wire.write_all(piece.as_bytes()).await?;
        sleep(Duration::from_millis(10)).await;
    }
    Ok(())
}

// ANCHOR: reader
async fn next_path(wire: &mut DuplexStream) -> io::Result<String> {
    let mut path = [0; 6];
    {
        let mut read = pin!(wire.read_exact(&mut path));
        loop {
            tokio::select! {
                read = &mut read => {
                    read?;
                    break;
                }
                () = sleep(TICK) => {} // stands for refreshing a status line
            }
        }
    }
    Ok(String::from_utf8_lossy(&path).into_owned())
}
// ANCHOR_END: reader

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    let (mut wire, far_end) = duplex(64);
    let serving = tokio::spawn(serve(far_end));
    while let Ok(path) = next_path(&mut wire).await {
        println!("path: {path}");
    }
    println!("end of the list");
    serving.await?
}
