use std::io;
use std::process::ExitCode;

use tokio::signal::unix::{SignalKind, signal};
use tokio::task::yield_now;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

async fn follow(stop: CancellationToken) {
    stop.cancelled().await; // stands for reading lines until then
    yield_now().await; // stands for writing to a file
    println!("a reader has saved its position");
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<ExitCode> {
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    let (stop, readers) = (CancellationToken::new(), TaskTracker::new());
    for _day in ["monday", "tuesday"] {
        readers.spawn(follow(stop.clone()));
    }
    readers.close();

    println!("working");
    let number = tokio::select! {
        _ = interrupt.recv() => SignalKind::interrupt().as_raw_value(),
        _ = terminate.recv() => SignalKind::terminate().as_raw_value(),
    };
    println!("signal {number}: closing");
    stop.cancel();
    readers.wait().await;
    println!("all readers have ended");
    let code = u8::try_from(128 + number).expect("128 + 15 at most");
    Ok(ExitCode::from(code))
}
