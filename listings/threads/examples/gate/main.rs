mod gate;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{self, Barrier};
use std::thread;

use gate::Gate;

fn main() {
    let (gate, working) = (Gate::new(), Barrier::new(4));
    let reports = AtomicUsize::new(0);
    thread::scope(|scope| {
        let writers = ["monday", "tuesday", "wednesday"].map(|day| {
            let (gate, working, reports) = (&gate, &working, &reports);
            scope.spawn(move || {
                let Some(_ticket) = gate.enter() else { return };
                working.wait();
                assert!(day != "tuesday", "the log is damaged");
                reports.fetch_add(1, Ordering::Relaxed);
            })
        });
        working.wait();
        gate.close_and_wait();
        println!(
            "nobody is left inside, reports: {}",
            reports.load(Ordering::Relaxed)
        );
        println!("a late one may enter: {}", gate.enter().is_some());
        let ended = writers.map(|writer| writer.join().is_ok());
        println!("ended well: {ended:?}");
    });
}
