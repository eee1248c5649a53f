use std::thread;

fn main() {
    let log = String::from("INFO start\nERROR disk full\n");
    let reader = thread::spawn(move || {
        let lines: Vec<&str> = log.lines().collect();
        lines.len()
    });
    let counted = reader.join().expect("the reader cannot panic");
    println!("{counted} lines");
}
