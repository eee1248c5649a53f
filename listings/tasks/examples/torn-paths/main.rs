use std::io;
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

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    let (mut wire, far_end) = duplex(64);
    let serving = tokio::spawn(serve(far_end));
    let mut path = [0; 6];
    loop {
        tokio::select! {
            read = wire.read_exact(&mut path) => match read {
                Ok(_) => println!("path: {}", String::from_utf8_lossy(&path)),
                Err(_) => break,
            },
            () = sleep(TICK) => {} // stands for refreshing a status line
        }
    }
    println!("end of the list");
    serving.await?
}
