use std::thread::{self, JoinHandle};

fn start((day, log): (&str, &'static str)) -> JoinHandle<usize> {
    println!("start {day}");
    thread::spawn(move || log.matches("ERROR").count())
}

fn wait(worker: JoinHandle<usize>) -> usize {
    let errors = worker.join().expect("the worker cannot panic");
    println!("joined: {errors}");
    errors
}

fn main() {
    let logs = [("monday", "ERROR disk full"), ("tuesday", "INFO start")];

    let errors: usize = logs.into_iter().map(start).map(wait).sum();
    println!("one at a time: {errors}");

    let workers: Vec<_> = logs.into_iter().map(start).collect();
    let errors: usize = workers.into_iter().map(wait).sum();
    println!("together: {errors}");
}
