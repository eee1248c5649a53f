#![allow(unsafe_code)]

mod shared;

use std::{sync, thread};

use shared::Shared;

struct Log(Vec<&'static str>);

impl Drop for Log {
    fn drop(&mut self) {
        println!("log of {} lines closed", self.0.len());
    }
}

fn main() {
    let log = Shared::new(Log(vec!["INFO start", "ERROR disk full"]));
    let readers = ["INFO", "ERROR"].map(|level| {
        let log = log.clone();
        thread::spawn(move || log.0.iter().filter(|line| line.starts_with(level)).count())
    });
    drop(log);
    let counts = readers.map(|reader| reader.join().expect("no reader panics"));
    println!("{counts:?}");
}
