use std::thread;

fn main() {
    let (mut monday, mut tuesday) = (Vec::new(), Vec::new());
    thread::scope(|scope| {
        scope.spawn(|| monday.push("disk full"));
        scope.spawn(|| tuesday.push("timeout"));
    });
    monday.append(&mut tuesday); // Python's extend; it empties tuesday
    println!("{monday:?}");
}
