// ANCHOR: readers
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

fn read_log(host: &'static str, warned: &Mutex<Vec<&str>>) {
    for _block in 0..20 {
        thread::sleep(Duration::from_millis(1)); // stands for a read from disk
    }
    let known = warned.lock().expect("no reader panics").contains(&host);
    if !known {
        thread::sleep(Duration::from_micros(50)); // stands for the sending of a warning
        warned.lock().expect("no reader panics").push(host);
    }
}

fn main() {
    let warned = Mutex::new(Vec::new());
    thread::scope(|scope| {
        scope.spawn(|| read_log("web-1", &warned));
        scope.spawn(|| read_log("web-1", &warned));
    });
    let warned = warned.into_inner().expect("no reader panicked");
    println!("warned of: {}", warned.join(", "));
}
// ANCHOR_END: readers
