use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::thread;

fn main() {
    let errors = Arc::new(AtomicU64::new(0));
    let for_reader = Arc::clone(&errors);
    let reader = thread::spawn(move || for_reader.fetch_add(1, Relaxed));
    reader.join().expect("the reader cannot panic");
    println!("errors: {}", errors.load(Relaxed));
}
