use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

static ERRORS: LazyLock<Mutex<HashMap<&str, u64>>> = LazyLock::new(|| Mutex::new(HashMap::new()));

fn main() {
    let mut errors = ERRORS.lock().expect("nobody has panicked");
    *errors.entry("disk full").or_insert(0) += 1;
    println!("{errors:?}");
}
