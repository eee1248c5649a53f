use std::sync::mpsc::{self, SendError};
use std::thread;

fn main() {
    let (sender, lines) = mpsc::channel::<&str>();
    let finder = thread::spawn(move || lines.iter().find(|line| line.starts_with("ERROR")));
    for line in ["INFO start", "ERROR disk full"] {
        sender.send(line).expect("the finder has found none yet");
    }
    let found = finder.join().expect("the finder cannot panic");
    println!("found {}", found.unwrap_or("none"));

    if let Err(error) = sender.send("INFO stop") {
        let SendError(line) = error;
        println!("{error}: {line}");
    }

    for line in ["INFO start", "INFO stop"] {
        if sender.send(line).is_err() {
            println!("nobody reads: the rest of the log stays unread");
            break;
        }
    }
}
