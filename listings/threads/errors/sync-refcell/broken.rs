use std::cell::RefCell;
use std::sync::Arc;
use std::thread;

fn main() {
    let report = Arc::new(RefCell::new(vec!["INFO start"]));
    let for_reader = Arc::clone(&report);
    let reader = thread::spawn(move || {
        for_reader.borrow_mut().push("ERROR disk full");
    });
    reader.join().expect("the reader cannot panic");
    println!("{:?}", report.borrow());
}
