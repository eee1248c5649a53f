mod semaphore;

use std::sync::{self, Barrier, Mutex};
use std::thread;

use semaphore::Semaphore;

#[derive(Default)]
struct Open {
    now: usize,
    most: usize,
}

fn read_log(slots: &Semaphore, pair: &Barrier, open: &Mutex<Open>) {
    let _permit = slots.acquire();
    {
        let mut open = open.lock().expect("no thread panics");
        open.now += 1;
        open.most = open.most.max(open.now);
    }
    pair.wait(); // two must be here at once
    open.lock().expect("no thread panics").now -= 1;
}

fn main() {
    let (slots, pair, open) = (Semaphore::new(2), Barrier::new(2), Mutex::default());
    thread::scope(|scope| {
        for _log in 0..6 {
            scope.spawn(|| read_log(&slots, &pair, &open));
        }
    });
    let open = open.into_inner().expect("no thread panicked");
    println!("open at once: {}, open now: {}", open.most, open.now);
}
