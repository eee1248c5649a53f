use std::thread;

fn main() {
    let log = String::from("INFO start\nERROR disk full\n");
    let worker = thread::spawn(|| log.matches("ERROR").count());
    println!("{}", worker.join().expect("the worker cannot panic"));
}
