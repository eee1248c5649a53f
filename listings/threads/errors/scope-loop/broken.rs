use std::thread;

fn main() {
    let logs = vec!["ERROR disk full", "INFO start"];
    thread::scope(|scope| {
        for day in 0..logs.len() {
            scope.spawn(|| assert!(!logs[day].is_empty()));
        }
    });
    println!("{} logs checked", logs.len());
}
