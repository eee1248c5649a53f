use std::thread;

fn main() {
    let mut errors = [0, 0];
    thread::scope(|scope| {
        scope.spawn(|| errors[0] = "ERROR disk full".matches("ERROR").count());
        scope.spawn(|| errors[1] = "INFO start".matches("ERROR").count());
    });
    println!("{errors:?}");
}
