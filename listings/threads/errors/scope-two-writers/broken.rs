use std::thread;

fn main() {
    let mut failures: Vec<&str> = Vec::new();
    thread::scope(|scope| {
        scope.spawn(|| failures.push("disk full"));
        scope.spawn(|| failures.push("timeout"));
    });
    println!("{failures:?}");
}
