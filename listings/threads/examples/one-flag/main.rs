use std::sync::atomic::AtomicU32;
use std::sync::atomic::Ordering::{Acquire, Relaxed, Release};
use std::{hint, thread};

fn meet(arrived: &AtomicU32, round: u32) -> bool {
    arrived.fetch_add(1, Release);
    (0..100_000).any(|_turn| {
        hint::spin_loop();
        arrived.load(Acquire) >= 2 * round
    })
}

fn one_rotated() -> bool {
    let (claimed, arrived) = (AtomicU32::new(0), AtomicU32::new(0));
    let rotates = || -> Vec<bool> {
        let round = |round| meet(&arrived, round).then(|| claimed.swap(round, Relaxed) < round);
        (1..=2_000).map_while(round).collect()
    };
    thread::scope(|scope| {
        let them = scope.spawn(rotates);
        let us = rotates();
        let them = them.join().expect("nobody panics");
        us.iter().zip(&them).all(|(us, them)| us != them)
    })
}

fn main() {
    let one = (0..20).all(|_try| one_rotated());
    println!("exactly one rotated, each time: {one}");
}
