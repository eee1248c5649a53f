use loom::sync::{Arc, Condvar, Mutex};
use loom::thread;

struct Slots {
    free: Mutex<usize>,
    released: Condvar,
}

impl Slots {
    fn acquire(&self) {
        let mut free = self.free.lock().expect("no thread panics");
        while *free == 0 {
            free = self.released.wait(free).expect("no thread panics");
        }
        *free -= 1;
    }

    fn release_a(&self) {
        *self.free.lock().expect("no thread panics") += 1;
        self.released.notify_one();
    }

    fn release_b(&self) {
        let mut free = self.free.lock().expect("no thread panics");
        *free += 1;
        self.released.notify_one();
    }

    fn release_c(&self) {
        let mut free = self.free.lock().expect("no thread panics");
        self.released.notify_one();
        *free += 1;
    }

    fn release_d(&self) {
        self.released.notify_one();
        *self.free.lock().expect("no thread panics") += 1;
    }
}

fn two_take_turns(release: fn(&Slots)) -> impl Fn() + Send + Sync {
    move || {
        let (free, released) = (Mutex::new(1), Condvar::new());
        let slots = Arc::new(Slots { free, released });
        let reader = thread::spawn({
            let slots = slots.clone();
            move || {
                slots.acquire();
                release(&slots);
            }
        });
        slots.acquire();
        release(&slots);
        reader.join().expect("the reader cannot panic");
    }
}

fn main() {
    explorer::passes("a", 3, two_take_turns(Slots::release_a));
    explorer::passes("b", 3, two_take_turns(Slots::release_b));
    explorer::passes("c", 3, two_take_turns(Slots::release_c));
    explorer::fails("d", 3, two_take_turns(Slots::release_d));
}
