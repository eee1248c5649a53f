use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let warnings = Arc::new(Mutex::new(vec!["disk almost full"]));
    let for_reader = Arc::clone(&warnings);
    let reader = thread::spawn(move || {
        let mut warnings = for_reader.lock().expect("nobody panics");
        warnings.push("slow disk");
    });
    reader.join().expect("the reader cannot panic");
    println!("{:?}", warnings.lock().expect("nobody panicked"));
}
