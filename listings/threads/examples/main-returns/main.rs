use std::sync::mpsc;
use std::thread;

struct LockFile;

impl Drop for LockFile {
    fn drop(&mut self) {
        println!("watcher: lock file removed");
    }
}

fn main() {
    let (started, has_started) = mpsc::channel();
    thread::spawn(move || {
        let _lock_file = LockFile;
        started.send(()).expect("main waits for this message");
        loop {
            thread::park(); // stands for waiting for the next change
        }
    });

    let (done, end_of_main) = mpsc::channel::<()>();
    let archiver = thread::spawn(move || {
        let _ = end_of_main.recv();
        println!("archiver: log archived");
    });

    has_started.recv().expect("the watcher sends first");
    println!("main: last line");
    drop(done);
    archiver.join().expect("the archiver cannot panic");
}
