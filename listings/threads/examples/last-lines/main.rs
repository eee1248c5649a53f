use crossbeam::queue::ArrayQueue;
use std::thread;

fn main() {
    let last = ArrayQueue::new(3);
    let dropped: usize = thread::scope(|scope| {
        let readers = ["monday", "tuesday"].map(|day| {
            let last = &last;
            let keep = move |line: &u32| last.force_push((day, *line)).is_some();
            scope.spawn(move || (1..=100).filter(keep).count())
        });
        let dropped = readers.map(|reader| reader.join().expect("no reader panics"));
        dropped.iter().sum()
    });
    println!("kept {}, dropped {dropped}", last.len());
}
