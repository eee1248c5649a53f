use std::thread::{self, JoinHandle};

fn in_background<F: FnOnce() + Send>(job: F) -> JoinHandle<()> {
    thread::spawn(job)
}

fn main() {
    let worker = in_background(|| println!("3 lines counted"));
    worker.join().expect("the job cannot panic");
}
