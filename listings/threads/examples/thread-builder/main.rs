use std::io;
use std::thread;

fn greeting() -> String {
    let me = thread::current();
    format!("{} reads the log", me.name().unwrap_or("a nameless thread"))
}

fn main() -> io::Result<()> {
    let reader = thread::Builder::new()
        .name(String::from("log-reader"))
        .stack_size(256 * 1024)
        .spawn(greeting)?;
    let reader_id = reader.thread().id();

    println!("started {}", reader.thread().name().expect("it was given a name"));
    println!("{}", reader.join().expect("greeting cannot panic"));
    println!("same thread as main: {}", reader_id == thread::current().id());
    Ok(())
}
