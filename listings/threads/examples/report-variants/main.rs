mod on_the_count;
mod on_the_flag;

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
    explorer::passes("SeqCst on the flag", 3, model!(on_the_flag::Report));
    explorer::fails("Release on the count", 3, model!(on_the_count::Report));
}
