use crossbeam::channel::{self, Receiver, never, select};
use std::thread;

fn read(lines: Vec<&'static str>) -> Receiver<&'static str> {
    let (sender, receiver) = channel::unbounded();
    thread::spawn(move || lines.into_iter().try_for_each(|line| sender.send(line)));
    receiver
}

fn main() {
    let mut access = read(vec!["09:01 GET /", "09:03 GET /logo.png", "09:05 GET /"]);
    let mut errors = read(vec!["09:02 disk full", "09:04 disk full"]);
    let (mut open, mut merged) = (2, Vec::new());
    while open > 0 {
        select! {
            recv(access) -> line => match line {
                Ok(line) => merged.push(format!("{line} (access)")),
                Err(_closed) => {
                    access = never();
                    open -= 1;
                }
            },
            recv(errors) -> line => match line {
                Ok(line) => merged.push(format!("{line} (error)")),
                Err(_closed) => {
                    errors = never();
                    open -= 1;
                }
            },
        }
    }
    merged.sort();
    println!("{}", merged.join("\n"));
}
