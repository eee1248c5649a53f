use crossbeam::queue::ArrayQueue;
use std::thread;

fn read(day: &'static str, last: &ArrayQueue<(&'static str, u32)>) -> usize {
    (1..=100)
        .filter(|&line| last.force_push((day, line)).is_some())
        .count()
}

fn main() {
    let last = ArrayQueue::new(3);
    let (tuesday, monday) = thread::scope(|scope| {
        let monday = scope.spawn(|| read("monday", &last));
        (read("tuesday", &last), monday.join().expect("no panic"))
    });
    println!("kept {}, dropped {}", last.len(), monday + tuesday);
}
