use std::cell::RefCell;
use std::sync::mpsc;
use std::thread;

thread_local! {
    static READ: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

fn read(day: &str) {
    READ.with(|days| days.borrow_mut().push(day.to_owned()));
}

fn main() {
    let (jobs, inbox) = mpsc::channel();
    let worker = thread::spawn(move || {
        for day in inbox {
            read(day);
        }
        READ.take().join(", ")
    });
    for day in ["monday", "tuesday"] {
        jobs.send(day).expect("the worker is there");
    }
    drop(jobs);
    println!(
        "worker: {}",
        worker.join().expect("the worker cannot panic")
    );

    read("wednesday");
    println!("main: {}", READ.take().join(", "));
}
