use std::sync::mpsc;
use std::thread;

fn main() {
    let logs = [
        ("monday", "INFO start\nWARN disk 91 %\nWARN disk 97 %"),
        ("tuesday", "INFO start\nWARN no backup"),
    ];
    let (sender, warnings) = mpsc::channel();
    let mut found = Vec::new();
    thread::scope(|scope| {
        for (day, log) in logs {
            let sender = sender.clone();
            scope.spawn(move || {
                for line in log.lines().filter(|line| line.starts_with("WARN")) {
                    let warning = format!("{day}: {line}");
                    sender.send(warning).expect("main receives to the end");
                }
            });
        }
        drop(sender);
        for warning in warnings {
            found.push(warning);
        }
    });
    found.sort();
    println!("{}", found.join("\n"));
}
