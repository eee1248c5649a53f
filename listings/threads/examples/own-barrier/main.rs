mod barrier;

use std::sync;
use std::thread;

use barrier::{Barrier, Broken};

struct Party<'a>(&'a Barrier);

impl Drop for Party<'_> {
    fn drop(&mut self) {
        if thread::panicking() {
            self.0.abort();
        }
    }
}

fn read(day: &str, log: &str, both_read: &Barrier) -> String {
    let _party = Party(both_read);
    let level = log.split_whitespace().next().expect("the log has a line");
    match both_read.wait() {
        Ok(()) => format!("{day}: {level}, merged"),
        Err(Broken) => format!("{day}: {level}, alone"),
    }
}

fn main() {
    for logs in [["ERROR disk full", "INFO start"], ["ERROR no route", ""]] {
        let both_read = Barrier::new(2);
        thread::scope(|scope| {
            let monday = scope.spawn(|| read("monday", logs[0], &both_read));
            let tuesday = scope.spawn(|| read("tuesday", logs[1], &both_read));
            for reader in [monday, tuesday] {
                println!("{}", reader.join().unwrap_or("no result".to_owned()));
            }
        });
    }
}
