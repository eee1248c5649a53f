use std::sync::Mutex;

fn main() {
    let errors = Mutex::new(2);
    let counted: u64 = *errors.lock().expect("nobody has panicked");
    println!("{counted} errors");
}
