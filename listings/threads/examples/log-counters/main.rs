use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};
use std::thread;

const LOGS: [&str; 2] = ["INFO start\nERROR disk full", "ERROR timeout\nINFO stop"];

static LINES: AtomicU64 = AtomicU64::new(0);
static ALARMED: AtomicBool = AtomicBool::new(false);

fn read(log: &str) {
    for line in log.lines() {
        LINES.fetch_add(1, Relaxed);
        if line.starts_with("ERROR") && !ALARMED.swap(true, Relaxed) {
            println!("there are errors");
        }
    }
}

fn main() {
    thread::scope(|scope| {
        for log in LOGS {
            scope.spawn(move || read(log));
        }
    });
    println!("{} lines", LINES.load(Relaxed));
}
