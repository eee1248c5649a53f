use std::sync::Mutex;
use std::thread;

#[derive(Debug, Default)]
struct Total {
    bytes: u32,
    times_locked: u32,
}

fn add_up(sizes: &[u32], total: &Mutex<Total>) {
    let bytes: u32 = sizes.iter().sum();
    let mut total = total.lock().expect("no worker panics");
    total.bytes += bytes;
    total.times_locked += 1;
}

fn main() {
    let sizes: Vec<u32> = (1..=100).collect();
    let total = Mutex::new(Total::default());
    thread::scope(|scope| {
        for share in sizes.chunks(25) {
            scope.spawn(|| add_up(share, &total));
        }
    });
    let total = total.into_inner().expect("no worker panicked");
    println!("total {}, locks: {}", total.bytes, total.times_locked);
}
