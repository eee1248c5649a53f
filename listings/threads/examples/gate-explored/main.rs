#[path = "../gate/gate.rs"]
mod gate;
mod wrong;

use loom::sync::atomic::{AtomicBool, Ordering};
use loom::sync::{self, Arc};
use loom::thread;

macro_rules! model {
    ($gate:ty, $writers:literal) => {
        || {
            let shared = Arc::new((<$gate>::new(), AtomicBool::new(true)));
            let writers = [(); $writers].map(|()| {
                let shared = Arc::clone(&shared);
                thread::spawn(move || {
                    let (gate, file_is_open) = &*shared;
                    if let Some(_ticket) = gate.enter() {
                        let open = file_is_open.load(Ordering::Relaxed);
                        assert!(open, "a line is written after the file is closed");
                    }
                })
            });
            let (gate, file_is_open) = &*shared;
            gate.close_and_wait();
            file_is_open.store(false, Ordering::Relaxed);
            for writer in writers {
                writer.join().expect("no writer panics");
            }
        }
    };
}

fn main() {
    explorer::passes("two writers", 3, model!(gate::Gate, 2));
    explorer::fails("one writer, two locks", 3, model!(wrong::Gate, 1));
}
