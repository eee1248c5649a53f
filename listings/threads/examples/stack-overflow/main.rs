use std::hint::black_box;
use std::thread;

/// How deep the brackets of a log line are nested.
fn depth(brackets: &[u8]) -> usize {
    match brackets.split_first() {
        // An optimiser would make a loop of this: `black_box` prevents it.
        Some((b'(', inner)) => 1 + black_box(depth(inner)),
        _ => 0,
    }
}

fn main() {
    let line = "(".repeat(1_000_000);
    println!("a small line: {}", depth(b"(()"));
    let reader = thread::Builder::new()
        .name(String::from("reader"))
        .spawn(move || depth(line.as_bytes()))
        .expect("the system grants a thread");
    println!("failed: {}", reader.join().is_err());
}
