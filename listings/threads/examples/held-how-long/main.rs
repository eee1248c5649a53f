use std::sync::{Mutex, MutexGuard};

fn lock<'a>(files: &'a Mutex<Vec<&'static str>>) -> MutexGuard<'a, Vec<&'static str>> {
    files.lock().expect("no thread panics with it")
}

fn main() {
    let files = Mutex::new(vec!["tuesday", "monday", "sunday"]);
    let probe = |place: &str| {
        let state = files.try_lock().map_or("held", |_guard| "free");
        println!("{place:<28} {state}");
    };

    match lock(&files).pop() {
        Some(_file) => probe("match, in an arm"),
        None => println!("nothing to read"),
    }
    while let Some(_file) = lock(&files).pop() {
        probe("while let, in its block");
    }
    match lock(&files).pop() {
        Some(_file) => println!("one more file"),
        None => probe("match, in the arm of None"),
    }
    if let Some(_file) = lock(&files).pop() {
        println!("one more file");
    } else {
        probe("if let, in its else");
    }

    let _file = lock(&files).pop();
    probe("after let _file = ...pop()");
    #[allow(let_underscore_lock)] // an error by default
    let _ = files.lock();
    probe("after let _ = ...lock()");
    let guard = files.lock();
    probe("after let guard = ...lock()");
    drop(guard);
    probe("after drop(guard)");
}
