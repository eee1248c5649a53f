use std::sync::mpsc;
use std::thread;

type Job = Box<dyn FnOnce() + Send>;

fn main() {
    let (sender, jobs) = mpsc::channel::<Job>();
    let worker = thread::spawn(move || {
        for job in jobs {
            job();
        }
    });

    let log = String::from("INFO start\nWARN disk 91 %");
    let (reply, warnings) = mpsc::channel();
    let count = move || {
        let found = log.matches("WARN").count();
        reply.send(found).expect("main waits for it");
    };
    sender
        .send(Box::new(|| println!("rotated")))
        .expect("the worker runs");
    sender.send(Box::new(count)).expect("the worker runs");
    println!(
        "{} warning",
        warnings.recv().expect("the job sends its result")
    );
    drop(sender);
    worker.join().expect("no job panics");
}
