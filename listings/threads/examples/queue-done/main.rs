use crossbeam::channel;
use crossbeam::sync::WaitGroup;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::thread;

struct Job {
    log: &'static str,
    _done: WaitGroup,
}

fn main() {
    let (sender, jobs) = channel::unbounded::<Job>();
    let warnings = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _worker in 0..2 {
            let jobs = jobs.clone();
            scope.spawn(|| {
                for job in jobs {
                    warnings.fetch_add(job.log.matches("WARN").count(), Relaxed);
                }
            });
        }
        drop(jobs);
        for batch in [vec!["WARN WARN", "INFO", "WARN"], vec!["INFO", "WARN"]] {
            let done = WaitGroup::new();
            for log in batch {
                let job = Job {
                    log,
                    _done: done.clone(),
                };
                sender.send(job).expect("the workers receive to the end");
            }
            done.wait();
            println!("warnings so far: {}", warnings.load(Relaxed));
        }
        drop(sender);
    });
}
