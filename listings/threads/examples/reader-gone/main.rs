use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

struct Reader {
    day: &'static str,
    warnings: Sender<String>,
}

fn main() {
    let (sender, warnings) = mpsc::channel();
    let readers = ["monday", "tuesday"].map(|day| Reader {
        day,
        warnings: sender.clone(),
    });
    drop(sender);
    thread::scope(|scope| {
        for reader in readers {
            scope.spawn(move || reader.warnings.send(format!("{}: disk 91 %", reader.day)));
        }
    });

    let mut received = 0;
    let end = loop {
        match warnings.recv_timeout(Duration::from_millis(20)) {
            Ok(_warning) => received += 1,
            Err(RecvTimeoutError::Timeout) => break "still open",
            Err(RecvTimeoutError::Disconnected) => break "closed",
        }
    };
    println!("{received} warnings, {end}");
}
