#[path = "../report-ready/report.rs"]
mod report;
mod wrong;

use loom::sync::{self, Arc};
use loom::thread;

macro_rules! model {
    ($report:ty) => {
        || {
            let report = Arc::new(<$report>::new());
            let ours = report.clone();
            let counting = thread::spawn(move || ours.publish(7));
            if let Some(errors) = report.read() {
                explorer::note(format!("sees {errors}"));
                assert!(errors == 7, "ready, and the count is still {errors}");
            }
            counting.join().expect("publish does not panic");
        }
    };
}

fn main() {
    explorer::passes("Release and Acquire", 3, model!(report::Report));
    explorer::fails("Relaxed for Release", 3, model!(wrong::Report));
}
