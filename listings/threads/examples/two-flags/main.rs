use std::sync::atomic::AtomicU32;
use std::sync::atomic::Ordering::{self, Acquire, Relaxed, Release, SeqCst};
use std::{hint, thread};

fn meet(arrived: &AtomicU32, round: u32) -> bool {
    arrived.fetch_add(1, Release);
    (0..100_000).any(|_turn| {
        hint::spin_loop();
        arrived.load(Acquire) >= 2 * round
    })
}

fn both_rotated(ordering: Ordering) -> bool {
    let (ours, theirs) = (AtomicU32::new(0), AtomicU32::new(0));
    let arrived = AtomicU32::new(0);
    let rotates = |mine: &AtomicU32, other: &AtomicU32| -> Vec<bool> {
        let round = |round| {
            meet(&arrived, round).then(|| {
                mine.store(round, ordering); // "I am rotating the log"
                other.load(ordering) < round // "and you are not"
            })
        };
        (1..=2_000).map_while(round).collect()
    };
    thread::scope(|scope| {
        let them = scope.spawn(|| rotates(&theirs, &ours));
        let us = rotates(&ours, &theirs);
        let them = them.join().expect("nobody panics");
        us.iter().zip(&them).any(|(&us, &them)| us && them)
    })
}

fn main() {
    for (ordering, tries) in [(Relaxed, 10_000), (SeqCst, 20)] {
        let both = (0..tries).any(|_try| both_rotated(ordering));
        println!("{ordering:?}: both rotated: {both}");
    }
}
