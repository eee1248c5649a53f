mod event;

use std::sync;
use std::thread;
use std::time::Duration;

use event::Event;

fn main() {
    let rotated = Event::new();
    thread::scope(|scope| {
        let reader = scope.spawn(|| {
            rotated.wait();
            "reader: opens the new log"
        });
        let in_time = rotated.wait_timeout(Duration::from_millis(20));
        println!("rotated within 20 ms: {in_time}");

        rotated.set();
        println!("{}", reader.join().expect("the reader cannot panic"));
    });

    println!("set: {}", rotated.is_set());
    rotated.clear();
    println!("set: {}", rotated.is_set());
}
