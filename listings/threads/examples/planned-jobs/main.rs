use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::thread;
use std::time::{Duration, Instant};

fn main() {
    let start = Instant::now();
    let mut plan = BinaryHeap::new();
    for (delay, job) in [(30, "report"), (20, "mail"), (10, "rotate")] {
        plan.push((Reverse(start + Duration::from_millis(delay)), job));
    }
    plan.retain(|(_due, job)| *job != "mail");
    println!("planned: {}", plan.len());

    while let Some((Reverse(due), job)) = plan.pop() {
        thread::sleep(due.saturating_duration_since(Instant::now()));
        println!("{job}");
    }
    println!("done: {}", plan.is_empty());
}
