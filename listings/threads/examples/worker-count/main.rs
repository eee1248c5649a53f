use std::io;
use std::thread;

fn count_errors(log: &[String]) -> usize {
    log.iter().filter(|line| line.starts_with("ERROR")).count()
}

fn main() -> io::Result<()> {
    let levels = ["INFO", "ERROR", "WARN"];
    let log: Vec<String> = (0..1_000)
        .map(|n| format!("{} request {n}", levels[n % 3]))
        .collect();

    let workers = thread::available_parallelism()?.get();
    let share = log.len().div_ceil(workers);
    let errors: usize = thread::scope(|scope| {
        let handles: Vec<_> = log
            .chunks(share)
            .map(|lines| scope.spawn(move || count_errors(lines)))
            .collect();
        handles
            .into_iter()
            .map(|handle| handle.join().expect("count_errors cannot panic"))
            .sum()
    });
    println!("{errors} errors in {} lines", log.len());
    Ok(())
}
