use std::sync::Arc;
use std::thread;

fn main() {
    let log = Arc::new(String::from("INFO start\nERROR disk full\n"));
    let for_worker = Arc::clone(&log);
    let worker = thread::spawn(move || for_worker.matches("ERROR").count());
    println!("{} lines", log.lines().count());
    println!("{}", worker.join().expect("the worker cannot panic"));
}
