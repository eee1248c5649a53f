#[path = "../own-priority-queue/priority.rs"]
mod priority;
mod wrong;

use loom::sync::{self, Arc};
use loom::thread;

macro_rules! model {
    ($queue:ty) => {
        || {
            let lines = Arc::new(<$queue>::new());
            let reporters = [(); 2].map(|()| {
                let lines = lines.clone();
                thread::spawn(move || lines.get())
            });
            lines.put(1, "WARN no backup");
            lines.put(0, "ERROR disk full");
            let mut got = reporters.map(|reporter| reporter.join().expect("no reporter panics"));
            got.sort();
            assert_eq!(got, [(0, "ERROR disk full"), (1, "WARN no backup")]);
        }
    };
}

fn main() {
    explorer::passes("two that take", 3, model!(priority::PriorityQueue<&str>));
    explorer::fails(
        "with `if` for `while`",
        3,
        model!(wrong::PriorityQueue<&str>),
    );
}
