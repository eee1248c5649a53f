use std::sync::Arc;
use std::thread;

fn main() {
    let errors = Arc::new(0);
    let for_reader = Arc::clone(&errors);
    let reader = thread::spawn(move || *for_reader += 1);
    reader.join().expect("the reader cannot panic");
    println!("errors: {errors}");
}
