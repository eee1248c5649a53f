use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::thread;

fn take_one(left: &AtomicU32) -> bool {
    let mut seen = left.load(Relaxed);
    while seen > 0 {
        match left.compare_exchange_weak(seen, seen - 1, Relaxed, Relaxed) {
            Ok(_) => return true,
            Err(now) => seen = now,
        }
    }
    false
}

fn take_one_in_a_line(left: &AtomicU32) -> bool {
    left.try_update(Relaxed, Relaxed, |left| left.checked_sub(1))
        .is_ok()
}

fn shown(take: fn(&AtomicU32) -> bool) -> usize {
    let left = AtomicU32::new(3);
    let read = || (0..10).filter(|_warning| take(&left)).count();
    thread::scope(|scope| {
        let readers = [scope.spawn(read), scope.spawn(read)];
        let shown = readers.map(|reader| reader.join().expect("no panic"));
        shown.iter().sum()
    })
}

fn main() {
    println!("shown of 20: {}", shown(take_one));
    println!("shown of 20: {}", shown(take_one_in_a_line));
}
