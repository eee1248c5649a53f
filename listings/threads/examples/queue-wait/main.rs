use recorder::span;
use std::sync::mpsc;
use std::thread::{self, sleep};
use std::time::Duration;

fn main() {
    let (sender, lines) = mpsc::sync_channel(2);
    let reader = thread::spawn(move || {
        for number in 1..=5 {
            sleep(Duration::from_millis(5)); // stands for the disk
            let _put = span("reader", format!("put {number}"));
            sender.send(number).expect("main receives to the end");
        }
    });

    let mut counted = 0;
    for number in lines {
        let _count = span("counter", format!("count {number}"));
        sleep(Duration::from_millis(30)); // stands for a slow database
        counted += 1;
    }
    reader.join().expect("the reader cannot panic");
    println!("{counted} lines counted");
}
