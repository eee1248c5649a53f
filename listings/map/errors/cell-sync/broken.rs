use std::cell::Cell;
use std::thread;

fn main() {
    let counted = Cell::new(0);
    thread::scope(|scope| {
        for _worker in 0..2 {
            scope.spawn(|| counted.set(counted.get() + 1));
        }
    });
    println!("{} photos", counted.get());
}
