use std::sync::{Arc, Barrier};
use std::thread;

struct LockFile;

impl Drop for LockFile {
    fn drop(&mut self) {
        println!("watcher: lock file removed");
    }
}

fn main() {
    let watching = Arc::new(Barrier::new(2));
    let ready = Arc::clone(&watching);
    thread::spawn(move || {
        let _lock_file = LockFile;
        ready.wait();
        loop {
            thread::park(); // stands for waiting for the next change
        }
    });

    watching.wait();
    println!("main: last line");
    let archiver = thread::spawn(|| println!("archiver: log archived"));
    archiver.join().expect("standard output is open");
}
