use std::sync::Mutex;
use std::thread;
use std::time::Duration;

fn read_log(host: &'static str, warned: &Mutex<Vec<&str>>) {
    for _block in 0..20 {
        thread::sleep(Duration::from_millis(1)); // stands for a read from disk
    }
    let mine = {
        let mut warned = warned.lock().expect("no reader panics");
        let mine = !warned.contains(&host);
        if mine {
            warned.push(host);
        }
        mine
    };
    if mine {
        thread::sleep(Duration::from_micros(50)); // stands for the sending of a warning
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
