use crossbeam::channel::{self, after, select, tick};
use std::thread;
use std::time::Duration;

fn main() {
    let (awake_sender, awake) = channel::bounded(1);
    let (sender, lines) = channel::unbounded();
    let reader = thread::spawn(move || {
        awake.recv().expect("main sends once");
        sender.send("INFO start").expect("main still receives");
    });

    select! {
        recv(lines) -> _line => println!("too early"),
        default => println!("no line yet"),
    }
    let ticks = tick(Duration::from_millis(10));
    let deadline = after(Duration::from_secs(20));
    let mut ticked = 0;
    let outcome = loop {
        select! {
            recv(lines) -> line => break line.expect("the reader sends one"),
            recv(ticks) -> _instant => ticked += 1,
            recv(deadline) -> _instant => break "nothing: given up",
        }
        if ticked == 2 {
            println!("still waiting");
            awake_sender.send(()).expect("the reader waits for it");
        }
    };
    println!("read: {outcome}");
    reader.join().expect("the reader cannot panic");
}
