use std::sync::atomic::AtomicU32;
use std::sync::atomic::Ordering::{self, Relaxed, SeqCst};
use std::{hint, thread};

const ROUNDS: u32 = 20_000;

fn meet(arrived: &AtomicU32, round: u32) {
    arrived.fetch_add(1, Relaxed);
    let mut turns = 0_u32;
    while arrived.load(Relaxed) < 2 * round {
        turns += 1;
        match turns % 1_000 {
            0 => thread::yield_now(), // the other has no core
            _ => hint::spin_loop(),
        }
    }
}

fn both_rotated(ordering: Ordering) -> bool {
    let (ours, theirs, arrived) = (AtomicU32::new(0), AtomicU32::new(0), AtomicU32::new(0));
    let rotates = |mine: &AtomicU32, other: &AtomicU32| -> Vec<bool> {
        let round = |round| {
            meet(&arrived, round);
            mine.store(round, ordering); // "I am rotating the log"
            other.load(ordering) < round // "and you are not"
        };
        (1..=ROUNDS).map(round).collect()
    };
    thread::scope(|scope| {
        let them = scope.spawn(|| rotates(&theirs, &ours));
        let us = rotates(&ours, &theirs);
        let them = them.join().expect("nobody panics");
        us.iter().zip(&them).any(|(&us, &them)| us && them)
    })
}

fn main() {
    for ordering in [Relaxed, SeqCst] {
        let both = (0..20).any(|_try| both_rotated(ordering));
        println!("{ordering:?}: both rotated: {both}");
    }
}
