use std::sync::{Barrier, Mutex};
use std::thread;

fn attempts_in_vain(first: &Mutex<u32>, second: &Mutex<u32>, in_step: &Barrier) -> u32 {
    let mut in_vain = 0;
    for _attempt in 0..3 {
        let mut one = first.lock().expect("no thread panics");
        in_step.wait(); // both hold one lock
        let other = second.try_lock();
        in_step.wait(); // both have tried the other
        match other {
            Ok(mut other) => {
                *one += 1;
                *other += 1;
                break;
            }
            Err(_) => in_vain += 1,
        }
    }
    in_vain
}

fn main() {
    let (counts, report, in_step) = (Mutex::new(0), Mutex::new(0), Barrier::new(2));
    thread::scope(|scope| {
        let first = scope.spawn(|| attempts_in_vain(&counts, &report, &in_step));
        let second = scope.spawn(|| attempts_in_vain(&report, &counts, &in_step));
        let readers = [first, second].map(|reader| reader.join().expect("no reader panics"));
        println!("attempts in vain: {readers:?}");
    });
}
