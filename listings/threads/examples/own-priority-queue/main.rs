mod priority;

use std::sync;
use std::thread;

use priority::PriorityQueue;

fn main() {
    let lines = PriorityQueue::new();
    let first = thread::scope(|scope| {
        let reporter = scope.spawn(|| lines.get());
        lines.put(1, "WARN disk 91 %");
        reporter.join().expect("the reporter cannot panic")
    });
    println!("waited for: {} {}", first.0, first.1);

    for (priority, line) in [
        (2, "INFO start"),
        (1, "WARN no backup"),
        (0, "ERROR disk full"),
        (1, "WARN late backup"),
    ] {
        lines.put(priority, line);
    }
    for _line in 0..4 {
        let (priority, line) = lines.get();
        println!("{priority} {line}");
    }
}
