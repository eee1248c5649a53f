use std::sync::Mutex;

fn main() {
    let warnings = Mutex::new(vec![String::from("disk almost full")]);
    let guard = warnings.lock().expect("nobody has panicked");
    let latest = guard.last();
    println!("{latest:?}");
}
