use std::thread::{self, JoinHandle};

fn count_errors(log: &str) -> JoinHandle<usize> {
    thread::spawn(move || log.matches("ERROR").count())
}

fn main() {
    let log = String::from("INFO start\nERROR disk full\n");
    let errors = count_errors(&log).join();
    println!("errors: {}", errors.expect("the worker cannot panic"));
}
