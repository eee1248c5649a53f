use std::cell::RefCell;
use std::thread;

thread_local! {
    static WARNINGS: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
}

fn add(line: &'static str) {
    WARNINGS.with(|warnings| warnings.borrow_mut().push(line));
}

fn warn(line: &'static str) {
    WARNINGS.with(|warnings| {
        let mut warnings = warnings.borrow_mut();
        warnings.push(line);
        if warnings.len() == 1 {
            add("this log has warnings"); // borrows again, while `warnings` lives
        }
    });
}

fn warn_mended(line: &'static str) {
    add(line);
    if WARNINGS.with(|warnings| warnings.borrow().len()) == 1 {
        add("this log has warnings");
    }
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
