use crossbeam::channel::{self, Receiver};
use std::sync::Barrier;
use std::thread;

fn look_then_take(lines: &Receiver<&str>, looked: &Barrier) -> (bool, bool) {
    let seen = !lines.is_empty();
    looked.wait();
    (seen, lines.try_recv().is_ok())
}

fn main() {
    let (sender, lines) = channel::bounded(1);
    sender
        .send("WARN disk 91 %")
        .expect("main holds a receiver");
    println!("{} line, full: {}", lines.len(), lines.is_full());

    let looked = Barrier::new(2);
    let [one, other] = thread::scope(|scope| {
        let workers = [(); 2].map(|()| scope.spawn(|| look_then_take(&lines, &looked)));
        workers.map(|worker| worker.join().expect("a worker cannot panic"))
    });
    println!("saw a line: {}", u8::from(one.0) + u8::from(other.0));
    println!("took a line: {}", u8::from(one.1) + u8::from(other.1));
}
