use std::io;
use std::thread;

fn greeting() -> String {
    let me = thread::current();
    format!("{} reads the log", me.name().unwrap_or("nameless"))
}

fn main() -> io::Result<()> {
    let reader = thread::Builder::new()
        .name(String::from("log-reader"))
        .stack_size(256 * 1024)
        .spawn(greeting)?;
    let is_main = reader.thread().id() == thread::current().id();

    println!("started {}", reader.thread().name().unwrap_or("nameless"));
    println!("{}", reader.join().expect("greeting cannot panic"));
    println!("same thread as main: {is_main}");
    Ok(())
}
