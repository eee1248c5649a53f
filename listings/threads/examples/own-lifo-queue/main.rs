use std::sync::{Condvar, Mutex};
use std::thread;

struct LifoQueue<T> {
    items: Mutex<Vec<T>>,
    not_empty: Condvar,
}

impl<T> LifoQueue<T> {
    fn new() -> LifoQueue<T> {
        LifoQueue {
            items: Mutex::new(Vec::new()),
            not_empty: Condvar::new(),
        }
    }

    fn put(&self, item: T) {
        let mut items = self.items.lock().expect("no thread panics with it");
        items.push(item);
        self.not_empty.notify_one();
    }

    fn get(&self) -> T {
        let mut items = self.items.lock().expect("no thread panics with it");
        loop {
            if let Some(item) = items.pop() {
                return item;
            }
            items = self
                .not_empty
                .wait(items)
                .expect("no thread panics with it");
        }
    }
}

fn main() {
    let lines = LifoQueue::new();
    thread::scope(|scope| {
        let reporter = scope.spawn(|| lines.get());
        lines.put("INFO start");
        println!("{}", reporter.join().expect("the reporter cannot panic"));
    });
    for line in ["WARN disk 91 %", "WARN disk 97 %", "ERROR disk full"] {
        lines.put(line);
    }
    for _line in 0..3 {
        println!("{}", lines.get());
    }
}
