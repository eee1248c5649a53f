use std::thread;

fn main() {
    let log = String::from("INFO start\nERROR disk full\n");
    let lines: Vec<&str> = log.lines().collect();
    let reader = thread::spawn(move || lines.len());
    let counted = reader.join().expect("the reader cannot panic");
    println!("{counted} lines");
}
