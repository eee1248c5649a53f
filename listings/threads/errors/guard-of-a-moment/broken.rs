use std::sync::Mutex;

fn main() {
    let warnings = Mutex::new(vec![String::from("disk almost full")]);
    let latest = warnings.lock().expect("nobody has panicked").last();
    println!("{latest:?}");
}
