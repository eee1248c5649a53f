use std::collections::HashMap;
use std::sync::Mutex;
use std::thread;

type Counts = HashMap<&'static str, u64>;

const LOGS: [[&str; 3]; 2] = [
    ["ERROR disk full", "INFO start", "ERROR timeout"],
    ["INFO start", "WARN slow", "ERROR disk full"],
];

fn count(log: &[&'static str], counts: &Mutex<Counts>) {
    for line in log {
        let level = line.split_once(' ').map_or(*line, |(level, _)| level);
        let mut counts = counts.lock().expect("no reader panics");
        *counts.entry(level).or_insert(0) += 1;
    }
}

fn main() {
    let counts = Mutex::new(Counts::new());
    thread::scope(|scope| {
        for log in &LOGS {
            scope.spawn(|| count(log, &counts));
        }
    });
    let counts = counts.into_inner().expect("no reader panicked");
    let mut levels: Vec<_> = counts.iter().collect();
    levels.sort();
    for (level, lines) in levels {
        println!("{level}: {lines}");
    }
}
