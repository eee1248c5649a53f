use std::sync::{Condvar, Mutex};
use std::thread;

#[derive(Default)]
struct Errors {
    seen: Mutex<usize>,
    changed: Condvar,
}

impl Errors {
    fn add_from(&self, log: &str) {
        for _error in log.matches("ERROR") {
            *self.seen.lock().expect("no thread panics") += 1;
            self.changed.notify_all();
        }
    }

    fn wait_until(&self, limit: usize) {
        let seen = self.seen.lock().expect("no thread panics");
        let _enough = self
            .changed
            .wait_while(seen, |seen| *seen < limit)
            .expect("no thread panics");
    }
}

fn main() {
    let errors = Errors::default();
    thread::scope(|scope| {
        let mail = scope.spawn(|| errors.wait_until(2));
        let alarm = scope.spawn(|| errors.wait_until(4));
        scope.spawn(|| errors.add_from("ERROR disk full, INFO retry, ERROR disk full"));
        scope.spawn(|| errors.add_from("ERROR no route, ERROR no route"));

        mail.join().expect("a watcher cannot panic");
        println!("2 errors: send a mail");
        alarm.join().expect("a watcher cannot panic");
        println!("4 errors: sound the alarm");
    });
}
