use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

fn receive_all(counts: &Receiver<usize>) {
    let mut received = 0;
    let why = loop {
        match counts.recv_timeout(Duration::from_millis(20)) {
            Ok(_lines) => received += 1,
            Err(RecvTimeoutError::Timeout) => break "then silence: who has not said the end?",
            Err(RecvTimeoutError::Disconnected) => break "then the end",
        }
    };
    println!("{received} counts, {why}");
}

fn main() {
    let (sender, counts) = mpsc::channel();
    let readers = ["INFO start\nWARN disk 91 %", "INFO start"].map(|log| {
        let sender = sender.clone();
        thread::spawn(move || sender.send(log.lines().count()))
    });
    for reader in readers {
        let sent = reader.join().expect("a reader cannot panic");
        sent.expect("main still holds the receiver");
    }

    receive_all(&counts);
    drop(sender);
    receive_all(&counts);
}
