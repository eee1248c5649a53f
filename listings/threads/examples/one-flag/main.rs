use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::{hint, thread};

const ROUNDS: u32 = 200_000;

fn meet(arrived: &AtomicU32, round: u32) {
    arrived.fetch_add(1, Relaxed);
    for turn in 1_u32.. {
        match arrived.load(Relaxed) >= 2 * round {
            true => return,
            false if turn.is_multiple_of(1_000) => thread::yield_now(),
            false => hint::spin_loop(),
        }
    }
}

fn main() {
    let (claimed, arrived) = (AtomicU32::new(0), AtomicU32::new(0));
    let rotates = || -> Vec<bool> {
        let round = |round| {
            meet(&arrived, round);
            claimed.swap(round, Relaxed) < round
        };
        (1..=ROUNDS).map(round).collect()
    };
    let (us, them) = thread::scope(|scope| {
        let them = scope.spawn(rotates);
        (rotates(), them.join().expect("nobody panics"))
    });
    let once = us.iter().zip(&them).all(|(us, them)| us != them);
    println!("one of the two rotated in every round: {once}");
}
