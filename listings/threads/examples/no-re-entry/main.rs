use std::sync::{Mutex, MutexGuard};

#[derive(Default)]
struct Counts(Vec<usize>);

impl Counts {
    fn total(&self) -> usize {
        self.0.iter().sum()
    }
}

fn describe(counts: &Counts) -> String {
    format!("{} logs, {} errors", counts.0.len(), counts.total())
}

#[derive(Default)]
struct Shared(Mutex<Counts>);

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Counts> {
        self.0.lock().expect("no thread panics with it")
    }

    fn total(&self) -> usize {
        self.lock().total()
    }

    fn add_and_describe(&self, errors: usize) -> String {
        let mut counts = self.lock();
        counts.0.push(errors);
        describe(&counts)
    }

    fn add_and_sum(&self, errors: usize) -> usize {
        let mut counts = self.lock();
        counts.0.push(errors);
        counts.total()
    }

    fn add_then_sum(&self, errors: usize) -> usize {
        self.lock().0.push(errors);
        self.total()
    }
}

fn main() {
    let shared = Shared::default();
    println!("data passed down: {}", shared.add_and_describe(2));
    println!("unlocked inside: {}", shared.add_and_sum(3));
    println!("released first: {}", shared.add_then_sum(4));
}
