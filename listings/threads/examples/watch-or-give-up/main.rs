use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

const GLANCE: Duration = Duration::from_millis(20);

fn watch(reader: JoinHandle<usize>, demand: &Receiver<()>) -> String {
    while !reader.is_finished() {
        if demand.recv_timeout(GLANCE) != Err(RecvTimeoutError::Timeout) {
            return String::from("given up, still reading");
        }
    }
    let lines = reader.join().expect("a reader cannot panic");
    format!("ended, lines: {lines}")
}

fn main() {
    let (monday, monday_lines) = mpsc::channel();
    let (tuesday, tuesday_lines) = mpsc::channel::<&str>();
    let (give_up, demand) = mpsc::channel();
    let (sender, reports) = mpsc::channel();
    let watcher = thread::spawn(move || {
        for (day, lines) in [("monday", monday_lines), ("tuesday", tuesday_lines)] {
            let reader = thread::spawn(move || lines.into_iter().count());
            let report = format!("{day}: {}", watch(reader, &demand));
            sender.send(report).expect("main waits for it");
        }
    });

    monday
        .send("ERROR disk full")
        .expect("monday's reader listens");
    drop(monday);
    println!("{}", reports.recv().expect("the log of monday is complete"));
    give_up
        .send(())
        .expect("the watcher waits for tuesday's reader");
    println!("{}", reports.recv().expect("the watcher was told"));
    watcher.join().expect("the watcher cannot panic");
    drop(tuesday);
}
