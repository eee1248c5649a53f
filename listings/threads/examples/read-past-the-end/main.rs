use std::sync::mpsc::{self, Receiver};
use std::thread;

fn read_log(log: &'static str) -> Receiver<&'static str> {
    let (sender, lines) = mpsc::channel();
    thread::spawn(move || {
        for line in log.lines() {
            sender.send(line).expect("main reads to the end");
        }
    }); // the sender is dropped with the closure
    lines
}

fn main() {
    let lines = read_log("INFO start\nERROR disk full");
    for _ in 0..3 {
        match lines.recv() {
            Ok(line) => println!("{line}"),
            Err(error) => println!("{error}"),
        }
    }
    for line in read_log("INFO stop") {
        println!("{line}");
    }
}
