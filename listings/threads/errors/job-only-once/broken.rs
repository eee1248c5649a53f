use std::thread;

fn on_two_threads(job: impl Fn() -> usize + Sync) -> [usize; 2] {
    thread::scope(|scope| {
        [scope.spawn(&job), scope.spawn(&job)]
            .map(|worker| worker.join().expect("the job cannot panic"))
    })
}

fn main() {
    let log = String::from("ERROR disk full");
    let job = move || log.into_bytes().len();
    println!("{:?}", on_two_threads(job));
}
