use parking_lot::ReentrantMutex;
use std::cell::RefCell;
use std::sync::Mutex;

#[derive(Default)]
struct Report {
    lines: usize,
    errors: usize,
}

fn add(report: &mut Report, half_way: impl Fn()) {
    report.lines += 1;
    half_way(); // a function further down that takes the lock again
    report.errors += 1;
}

fn main() {
    let report = Mutex::new(Report::default());
    add(
        &mut report.lock().expect("no thread panics"),
        || match report.try_lock() {
            Ok(seen) => println!("Mutex: {} lines, {} errors", seen.lines, seen.errors),
            Err(_) => println!("Mutex: a second lock would wait for the first"),
        },
    );

    let report = ReentrantMutex::new(RefCell::new(Report::default()));
    add(&mut report.lock().borrow_mut(), || {
        let again = report.lock();
        match again.try_borrow() {
            Ok(seen) => println!("re-entrant: {} lines, {} errors", seen.lines, seen.errors),
            Err(_) => println!("re-entrant: locked again, but the report is lent out"),
        }
    });
}
