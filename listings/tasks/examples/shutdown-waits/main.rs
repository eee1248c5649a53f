use std::error::Error;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};

type Started = (Runtime, Sender<()>, Receiver<()>);

fn start() -> Result<Started, Box<dyn Error>> {
    let runtime = Builder::new_current_thread().build()?;
    let (disk, written) = channel();
    let (started, running) = channel();
    let (report, ended) = channel();
    runtime.spawn_blocking(move || {
        started.send(()).expect("start waits for this");
        written.recv().expect("main sends before it ends");
        report.send(()).expect("main keeps the receiver");
    });
    running.recv()?;
    Ok((runtime, disk, ended))
}

fn main() -> Result<(), Box<dyn Error>> {
    let (runtime, disk, ended) = start()?;
    disk.send(())?;
    drop(runtime);
    println!("drop: job ended={}", ended.try_recv().is_ok());

    let (runtime, disk, ended) = start()?;
    runtime.shutdown_timeout(Duration::from_millis(20));
    println!("with a limit: job ended={}", ended.try_recv().is_ok());
    disk.send(())?;
    ended.recv()?;
    println!("with a limit: ended later");

    let (runtime, disk, ended) = start()?;
    runtime.shutdown_background();
    println!("not at all: job ended={}", ended.try_recv().is_ok());
    disk.send(())?;
    ended.recv()?;
    println!("not at all: ended later");
    Ok(())
}
