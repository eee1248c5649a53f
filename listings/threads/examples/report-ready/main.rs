mod report;

use std::{sync, thread};

use crossbeam::utils::Backoff;
use report::Report;

fn main() {
    let log = "ERROR disk full\nINFO start\nERROR timeout";
    let report = Report::new();
    let errors = thread::scope(|scope| {
        scope.spawn(|| {
            let errors = log.lines().filter(|line| line.starts_with("ERROR"));
            report.publish(errors.count());
        });
        let backoff = Backoff::new();
        loop {
            match report.read() {
                Some(errors) => return errors,
                None => backoff.snooze(),
            }
        }
    });
    println!("{errors} errors");
}
