mod bounded;

use std::sync;
use std::thread;

use bounded::BoundedQueue;

fn main() {
    let lines = BoundedQueue::new(2);
    let counted: usize = thread::scope(|scope| {
        let count = || std::iter::from_fn(|| lines.get()).count();
        let counters = [scope.spawn(count), scope.spawn(count)];
        for number in 1..=100 {
            lines.put(number).expect("main itself closes the queue");
        }
        lines.close();
        let counted = counters.map(|counter| counter.join().expect("a counter cannot panic"));
        counted.into_iter().sum()
    });
    println!("counted: {counted}");
    println!("after the end: {:?}", lines.put(101));
}
