use std::sync::{Arc, Mutex};
use std::thread;

struct Report {
    photos: u64,
    bytes: u64,
}

fn main() {
    let report = Arc::new(Mutex::new(Report {
        photos: 0,
        bytes: 0,
    }));
    let mut workers = Vec::new();
    for bytes in [4_000, 2_500, 900] {
        let report = Arc::clone(&report);
        workers.push(thread::spawn(move || {
            let mut report = report
                .lock()
                .expect("no thread panics while it has the lock");
            report.photos += 1;
            report.bytes += bytes;
        }));
    }
    for worker in workers {
        worker.join().expect("the workers cannot panic");
    }
    let report = report
        .lock()
        .expect("no thread panics while it has the lock");
    println!("{} photos, {} bytes", report.photos, report.bytes);
}
