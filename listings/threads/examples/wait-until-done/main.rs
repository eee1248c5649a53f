use std::sync::{Condvar, Mutex};
use std::time::Duration;

fn main() {
    for done in [false, true] {
        let (state, changed) = (Mutex::new(done), Condvar::new());
        let guard = state.lock().expect("no thread panics");
        let (_guard, waited) = changed
            .wait_timeout_while(guard, Duration::from_millis(20), |done| !*done)
            .expect("no thread panics");
        println!("done: {done}, timed out: {}", waited.timed_out());
    }
}
