use std::thread;

fn main() {
    let log = String::from("INFO start\nERROR disk full\n");
    let for_worker = log.clone();
    let worker = thread::spawn(move || for_worker.matches("ERROR").count());
    println!("{} lines", log.lines().count());
    println!("{}", worker.join().expect("the worker cannot panic"));
}
