use std::sync::Mutex;
use std::thread;

fn main() {
    let counted = Mutex::new(0);
    thread::scope(|scope| {
        for _worker in 0..2 {
            scope.spawn(|| *counted.lock().expect("no worker panics") += 1);
        }
    });
    println!(
        "{} photos",
        counted.into_inner().expect("no worker panicked")
    );
}
