/// The fewest workers that make the job `goal` times as fast, if a thousand can.
fn workers_needed(serial: u32, parallel: u32, goal: u32) -> Option<u32> {
    let alone = serial + parallel;
    (1..=1_000).find(|workers| goal * (serial * workers + parallel) <= alone * workers)
}

fn main() {
    for goal in [2, 3, 4] {
        match workers_needed(3, 9, goal) {
            Some(workers) => println!("{goal} times as fast: {workers} workers"),
            None => println!("{goal} times as fast: no, not with a thousand"),
        }
    }
}
