use std::sync::Mutex;
use std::thread;

fn store(free: &Mutex<i64>, size: i64) -> bool {
    let mut free = free.lock().expect("no thread panics");
    let enough = *free >= size;
    if enough {
        *free -= size;
    }
    enough
}

fn main() {
    let free = Mutex::new(100);
    let stored = thread::scope(|scope| {
        let first = scope.spawn(|| store(&free, 80));
        let second = scope.spawn(|| store(&free, 80));
        [first, second].map(|upload| u32::from(upload.join().expect("an upload cannot panic")))
    });
    let stored: u32 = stored.iter().sum();
    let free = free.into_inner().expect("no thread panicked");
    println!("stored: {stored}, free: {free}");
}
