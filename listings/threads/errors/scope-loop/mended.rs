use std::thread;

fn main() {
    let logs = vec!["ERROR disk full", "INFO start"];
    let lent = &logs;
    thread::scope(|scope| {
        for day in 0..logs.len() {
            scope.spawn(move || assert!(!lent[day].is_empty()));
        }
    });
    println!("{} logs checked", logs.len());
}
