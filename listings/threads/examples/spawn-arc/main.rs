use std::sync::Arc;
use std::thread;

fn count(log: &[String], level: &str) -> usize {
    log.iter().filter(|line| line.starts_with(level)).count()
}

fn main() {
    let log = Arc::new(vec![
        String::from("ERROR disk full"),
        String::from("INFO start"),
        String::from("ERROR timeout"),
    ]);

    let mut workers = Vec::new();
    for level in ["ERROR", "INFO"] {
        let log = Arc::clone(&log);
        workers.push((level, thread::spawn(move || count(&log, level))));
    }
    for (level, worker) in workers {
        println!("{level}: {}", worker.join().expect("count cannot panic"));
    }
    println!("{} lines in all", log.len());
}
