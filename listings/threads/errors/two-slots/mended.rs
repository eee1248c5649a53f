use std::thread;

fn main() {
    let mut errors = [0, 0];
    let [monday, tuesday] = &mut errors;
    thread::scope(|scope| {
        scope.spawn(|| *monday = "ERROR disk full".matches("ERROR").count());
        scope.spawn(|| *tuesday = "INFO start".matches("ERROR").count());
    });
    println!("{errors:?}");
}
