use std::hash::{BuildHasher, RandomState};
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

fn read_log(host: &'static str, warned: &Mutex<Vec<&str>>) {
    let length = RandomState::new().hash_one(host) % 20;
    thread::sleep(Duration::from_millis(length)); // stands for a read from disk, short or long
    let mine = {
        let mut warned = warned.lock().expect("no reader panics");
        let mine = !warned.contains(&host);
        if mine {
            warned.push(host);
        }
        mine
    };
    if mine {
        thread::sleep(Duration::from_millis(5)); // stands for the sending of a warning
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
