use std::future::pending;
use std::io;
use std::process::ExitCode;

use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

async fn follow(stop: CancellationToken) {
    stop.cancelled().await;
    pending::<()>().await; // stands for a disk that does not answer
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<ExitCode> {
    let mut interrupt = signal(SignalKind::interrupt())?;
    let (stop, readers) = (CancellationToken::new(), TaskTracker::new());
    readers.spawn(follow(stop.clone()));
    readers.close();

    println!("working");
    interrupt.recv().await;
    println!("closing, Ctrl-C again to end at once");
    stop.cancel();
    tokio::select! {
        () = readers.wait() => println!("all readers have ended"),
        _ = interrupt.recv() => println!("readers left behind: {}", readers.len()),
    }
    Ok(ExitCode::from(130))
}
