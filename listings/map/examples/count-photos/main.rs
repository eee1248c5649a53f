use std::sync::Mutex;
use std::thread;

const PHOTOS: u64 = 1_000;

fn with_a_lock() -> u64 {
    let counted = Mutex::new(0);
    thread::scope(|scope| {
        for _worker in 0..2 {
            scope.spawn(|| {
                for _photo in 0..PHOTOS {
                    *counted.lock().expect("no worker panics") += 1;
                }
            });
        }
    });
    counted.into_inner().expect("no worker panicked")
}

fn each_its_own() -> u64 {
    fn count() -> u64 {
        let mut counted = 0;
        for _photo in 0..PHOTOS {
            counted += 1;
        }
        counted
    }

    let (left, right) = (thread::spawn(count), thread::spawn(count));
    left.join().expect("no worker panics") + right.join().expect("no worker panics")
}

fn main() {
    println!("with a lock: {}", with_a_lock());
    println!("each its own: {}", each_its_own());
}
