use std::thread;

fn count_errors(log: &str) -> usize {
    log.lines().filter(|line| line.starts_with("ERROR")).count()
}

fn main() {
    let monday = String::from("INFO start\nERROR disk full\nERROR disk full\n");
    let tuesday = String::from("INFO start\nERROR timeout\n");

    let worker = thread::spawn(move || count_errors(&monday));
    let tuesday_errors = count_errors(&tuesday);
    let monday_errors = worker.join().expect("count_errors cannot panic");

    println!("monday: {monday_errors}");
    println!("tuesday: {tuesday_errors}");
}
