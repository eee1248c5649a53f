use std::io;
use std::panic;
use std::thread;

fn check(log: &str) {
    assert!(!log.is_empty(), "the log is empty");
}

fn main() -> io::Result<()> {
    panic::set_hook(Box::new(|info| {
        let thread = thread::current();
        let name = thread.name().unwrap_or("a nameless thread");
        println!("{name}: {}", info.payload_as_str().unwrap_or("no text"));
    }));

    let checker = thread::Builder::new()
        .name(String::from("tuesday"))
        .spawn(|| check(""))?;
    println!("failed: {}", checker.join().is_err());
    Ok(())
}
