use std::env;
use std::error::Error;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

static FINISHED: AtomicUsize = AtomicUsize::new(0);

fn make_thumbnail(worker: &str) {
    let before = FINISHED.fetch_add(1, Ordering::Relaxed);
    println!("{worker} sees {} finished", before + 1);
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    if env::args().nth(1).as_deref() == Some("child") {
        make_thumbnail("process");
        return Ok(());
    }

    tokio::spawn(async { make_thumbnail("task") }).await?;

    let thread = thread::spawn(|| make_thumbnail("thread"));
    thread.join().expect("standard output is open");

    let this_program = env::current_exe()?;
    let mut process = Command::new(this_program).arg("child").spawn()?;
    assert!(process.wait()?.success());

    println!("main sees {} finished", FINISHED.load(Ordering::Relaxed));
    Ok(())
}
