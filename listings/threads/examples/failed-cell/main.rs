use std::panic;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{LazyLock, OnceLock};
use std::thread;

static TRIES: AtomicUsize = AtomicUsize::new(0);
static CELL: OnceLock<usize> = OnceLock::new();
static LAZY: LazyLock<usize> = LazyLock::new(count_lines);

fn count_lines() -> usize {
    let earlier = TRIES.fetch_add(1, Relaxed);
    assert!(earlier > 0, "the log is not there yet");
    40
}

fn twice(name: &str, ask: fn() -> usize) {
    TRIES.store(0, Relaxed);
    for attempt in ["first", "second"] {
        match thread::spawn(ask).join() {
            Ok(lines) => println!("{name}, {attempt}: {lines} lines"),
            Err(_) => println!("{name}, {attempt}: failed"),
        }
    }
}

fn main() {
    panic::set_hook(Box::new(|info| {
        println!("  panic: {}", info.payload_as_str().unwrap_or("no text"));
    }));
    twice("OnceLock", || *CELL.get_or_init(count_lines));
    twice("LazyLock", || *LAZY);
}
