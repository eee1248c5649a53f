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

fn take_turns(readers: usize, release: fn(&Slots)) -> impl Fn() + Send + Sync {
    move || {
        let (free, released) = (Mutex::new(1), Condvar::new());
        let slots = Arc::new(Slots { free, released });
        let read = |_reader| {
            let slots = slots.clone();
            thread::spawn(move || {
                slots.acquire();
                release(&slots);
            })
        };
        let readers: Vec<_> = (0..readers).map(read).collect();
        slots.acquire();
        release(&slots);
        for reader in readers {
            reader.join().expect("a reader cannot panic");
        }
    }
}

fn main() {
    explorer::passes("a", 3, take_turns(2, Slots::release_a));
    explorer::passes("b", 3, take_turns(2, Slots::release_b));
    explorer::passes("c", 3, take_turns(2, Slots::release_c));
    explorer::fails("d", 3, take_turns(1, Slots::release_d));
}
