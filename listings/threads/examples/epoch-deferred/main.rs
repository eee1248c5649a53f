use crossbeam::epoch::{Collector, LocalHandle};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

fn collect_garbage(participant: &LocalHandle) {
    for _round in 0..100 {
        participant.pin().flush();
    }
}

fn main() {
    let collector = Collector::new();
    let (reader, remover) = (collector.register(), collector.register());
    let freed = Arc::new(AtomicBool::new(false));

    let reading = reader.pin();
    let free = freed.clone();
    remover.pin().defer(move || free.store(true, Relaxed));
    collect_garbage(&remover);
    println!("while one reads: freed {}", freed.load(Relaxed));

    drop(reading);
    collect_garbage(&remover);
    println!("afterwards: freed {}", freed.load(Relaxed));
}
