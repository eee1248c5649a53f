use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let report = Arc::new(Mutex::new(Vec::new()));
    let mut readers = Vec::new();
    for day in ["monday", "tuesday"] {
        readers.push(thread::spawn(move || {
            report.lock().expect("nobody panics").push(day);
        }));
    }
    for reader in readers {
        reader.join().expect("the reader cannot panic");
    }
}
