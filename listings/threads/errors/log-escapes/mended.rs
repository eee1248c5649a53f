use std::sync::Arc;
use std::thread::{self, JoinHandle};

fn count_errors(log: Arc<str>) -> JoinHandle<usize> {
    thread::spawn(move || log.matches("ERROR").count())
}

fn main() {
    let log: Arc<str> = Arc::from("INFO start\nERROR disk full\n");
    let errors = count_errors(Arc::clone(&log)).join();
    println!("errors: {}", errors.expect("the worker cannot panic"));
    println!("lines: {}", log.lines().count());
}
