use std::sync::Mutex;

fn main() {
    let files = Mutex::new(vec!["tuesday", "monday", "sunday"]);
    let lock = || files.lock().expect("no thread panics with it");
    let probe = |place: &str| {
        let state = files.try_lock().map_or("held", |_guard| "free");
        println!("{place:<28} {state}");
    };

    match lock().pop() {
        Some(_file) => probe("match, in an arm"),
        None => println!("nothing to read"),
    }
    while let Some(_file) = lock().pop() {
        probe("while let, in its block");
    }
    match lock().pop() {
        Some(_file) => println!("one more file"),
        None => probe("match, in the arm of None"),
    }
    if let Some(_file) = lock().pop() {
        println!("one more file");
    } else {
        probe("if let, in its else");
    }

    let _file = lock().pop();
    probe("after let _file = ...pop()");
    #[allow(let_underscore_lock)] // an error by default
    let _ = files.lock();
    probe("after let _ = ...lock()");
    let guard = files.lock();
    probe("after let guard = ...lock()");
    drop(guard);
    probe("after drop(guard)");
}
