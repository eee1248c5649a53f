use std::thread;

fn check(log: &str) {
    assert!(!log.is_empty(), "the log is empty");
}

fn main() {
    let (monday, tuesday) = (String::from("INFO start"), String::new());
    thread::scope(|scope| {
        scope.spawn(|| check(&monday));
        if scope.spawn(|| check(&tuesday)).join().is_err() {
            println!("tuesday: check failed");
        }
    });
    println!("report written");
}
