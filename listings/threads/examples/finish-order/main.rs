// ANCHOR: readers
use std::sync::Barrier;
use std::thread;
use std::time::Duration;

fn read_log(day: &str, start_line: &Barrier) {
    start_line.wait();
    for _block in 0..10 {
        thread::sleep(Duration::from_millis(1)); // stands for a read from disk
    }
    println!("{day} is read");
}

fn main() {
    let start_line = Barrier::new(2);
    thread::scope(|scope| {
        scope.spawn(|| read_log("monday", &start_line));
        scope.spawn(|| read_log("tuesday", &start_line));
    });
    println!("both are read");
}
// ANCHOR_END: readers
