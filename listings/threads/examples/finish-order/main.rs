use std::sync::{Barrier, mpsc};
use std::thread;
use std::time::Duration;

fn read_log() {
    for _block in 0..10 {
        thread::sleep(Duration::from_millis(1)); // stands for a read from disk
    }
}

fn main() {
    let (sender, finished) = mpsc::channel();
    let start_line = Barrier::new(2);
    thread::scope(|scope| {
        for day in ["monday", "tuesday"] {
            let (sender, start_line) = (sender.clone(), &start_line);
            scope.spawn(move || {
                start_line.wait();
                read_log();
                sender.send(day).expect("main still holds the receiver");
            });
        }
    });
    drop(sender);
    let order: Vec<&str> = finished.iter().collect();
    println!("{}", order.join(" before "));
}
