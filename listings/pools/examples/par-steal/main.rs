use crossbeam::deque::{Steal, Stealer, Worker};
use std::{ops::Range, thread};

fn steal(stealer: &Stealer<Range<u32>>) -> Option<Range<u32>> {
    loop {
        match stealer.steal() {
            Steal::Success(piece) => return Some(piece),
            Steal::Empty => return None,
            Steal::Retry => {}
        }
    }
}

fn main() {
    let mine = Worker::new_lifo();
    let stealer = mine.stealer();
    let mut piece = 0..8;
    while piece.len() > 1 {
        let middle = piece.start + (piece.end - piece.start) / 2;
        println!(
            "owner keeps {:?}, offers {:?}",
            piece.start..middle,
            middle..piece.end
        );
        mine.push(middle..piece.end);
        piece = piece.start..middle;
    }

    thread::scope(|scope| {
        scope.spawn(|| {
            if let Some(stolen) = steal(&stealer) {
                println!("thief takes {stolen:?}");
            }
        });
    });
    while let Some(piece) = mine.pop() {
        println!("owner takes {piece:?}");
    }
}
