mod once;

use std::sync;
use std::thread;

use once::Once;
use sync::atomic::{AtomicUsize, Ordering::Relaxed};

fn main() {
    let (lines, computed) = (Once::new(), AtomicUsize::new(0));
    let count = || {
        computed.fetch_add(1, Relaxed);
        "INFO start\nERROR disk full\n".lines().count() as u64
    };
    thread::scope(|scope| {
        for _report in 0..4 {
            scope.spawn(|| lines.get_or_compute(count));
        }
    });
    println!(
        "{} lines, computed: {}",
        lines.get_or_compute(count),
        computed.load(Relaxed)
    );
}
