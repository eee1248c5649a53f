use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let report = Arc::new(Mutex::new(vec!["INFO start"]));
    let for_reader = Arc::clone(&report);
    let reader = thread::spawn(move || {
        let mut report = for_reader.lock().expect("nobody has panicked");
        report.push("ERROR disk full");
    });
    reader.join().expect("the reader cannot panic");
    println!("{:?}", report.lock().expect("nobody has panicked"));
}
