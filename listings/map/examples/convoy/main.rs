use std::sync::Barrier;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::thread;
use std::time::{Duration, Instant};

use recorder::{span, value};

fn fetch_all(phase: &str, photos: u32) {
    let mut waited = Duration::ZERO;
    for photo in 1..=photos {
        let _span = span("fetch", format!("{phase} {photo}"));
        let begin = Instant::now();
        thread::sleep(Duration::from_millis(5)); // stands for a request and its answer
        waited += begin.elapsed();
    }
    value(phase, waited.as_secs_f64() / f64::from(photos));
}

fn scale_until(done: &AtomicBool, start_line: &Barrier) {
    let _span = span("scale", "compute");
    start_line.wait();
    while !done.load(Relaxed) {
        std::hint::black_box((0..1_000_u64).map(|pixel| pixel * pixel).sum::<u64>());
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let photos = std::env::args().nth(1).ok_or("how many photos?")?.parse()?;
    fetch_all("alone", photos);
    let (done, start_line) = (AtomicBool::new(false), Barrier::new(2));
    thread::scope(|scope| {
        scope.spawn(|| scale_until(&done, &start_line));
        start_line.wait();
        fetch_all("beside", photos);
        done.store(true, Relaxed);
    });
    println!("photos fetched, alone and beside a thread that scales: {photos}");
    Ok(())
}
