use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};
use std::thread;

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
        for log in ["INFO start\nERROR disk full", "ERROR timeout\nINFO stop"] {
            scope.spawn(move || read(log));
        }
    });
    println!("{} lines", LINES.load(Relaxed));
}
