use std::sync::Arc;
use std::thread;

fn main() {
    let warnings = Arc::new(vec!["disk almost full"]);
    let for_reader = Arc::clone(&warnings);
    let reader = thread::spawn(move || for_reader.push("slow disk"));
    reader.join().expect("the reader cannot panic");
    println!("{warnings:?}");
}
