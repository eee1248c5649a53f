use std::cell::RefCell;
use std::thread;

thread_local! {
    static WARNINGS: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
}

fn warn(line: &'static str) {
    WARNINGS.with(|warnings| {
        let mut warnings = warnings.borrow_mut();
        if warnings.is_empty() {
            warn("this log has warnings"); // borrows again, while `warnings` lives
        }
        warnings.push(line);
    });
}

fn warn_mended(line: &'static str) {
    WARNINGS.with(|warnings| {
        if warnings.borrow().is_empty() {
            warnings.borrow_mut().push("this log has warnings");
        }
        warnings.borrow_mut().push(line);
    });
}

fn main() {
    let reader = thread::spawn(|| warn("disk almost full"));
    println!("failed: {}", reader.join().is_err());
    let reader = thread::spawn(|| {
        warn_mended("disk almost full");
        WARNINGS.take()
    });
    println!("{:?}", reader.join().expect("no loan meets another"));
}
