use std::sync::{Barrier, Mutex};
use std::thread;

#[derive(Default)]
struct Totals {
    errors: usize,
    average: usize,
}

fn compare(day: &str, log: &str, totals: &Mutex<Totals>, all: &Barrier) -> String {
    let errors = log.matches("ERROR").count();
    totals.lock().expect("no thread panics").errors += errors;
    if all.wait().is_leader() {
        let mut totals = totals.lock().expect("no thread panics");
        totals.average = totals.errors / 3;
    }
    all.wait();
    let average = totals.lock().expect("no thread panics").average;
    format!("{day}: {errors}, above average: {}", errors > average)
}

fn main() {
    let logs = [
        ("monday", "ERROR disk full, ERROR no route, ERROR disk full"),
        ("tuesday", "INFO start"),
        ("wednesday", "ERROR disk full, ERROR disk full"),
    ];
    let (totals, all) = (Mutex::new(Totals::default()), Barrier::new(logs.len()));
    thread::scope(|scope| {
        let readers = logs.map(|(day, log)| {
            let (totals, all) = (&totals, &all);
            scope.spawn(move || compare(day, log, totals, all))
        });
        for reader in readers {
            println!("{}", reader.join().expect("a reader cannot panic"));
        }
    });
}
