use recorder::span;
use std::sync::{Mutex, RwLock};
use std::{env, num::ParseIntError, thread};

const LINES: usize = 10_000;

fn errors(lines: &[&str]) -> usize {
    lines
        .iter()
        .filter(|line| line.starts_with("ERROR"))
        .count()
}

fn by_two(name: &str, times: usize, count: impl Fn(usize) -> usize + Sync) -> usize {
    let _span = span("main", name);
    let read_all = || (0..times).map(&count).sum();
    thread::scope(|scope| {
        let readers = [scope.spawn(read_all), scope.spawn(read_all)];
        let counts: [usize; 2] = readers.map(|reader| reader.join().expect("no reader panics"));
        counts[0] + counts[1]
    })
}

fn main() -> Result<(), ParseIntError> {
    let logs: usize = env::args().nth(1).map_or(Ok(20), |text| text.parse())?;
    let levels = ["ERROR", "INFO", "INFO", "INFO"];
    let log: Vec<&str> = (0..LINES).map(|line| levels[line % 4]).collect();
    let (mutex, rwlock) = (Mutex::new(log.clone()), RwLock::new(log));
    let lock = || mutex.lock().expect("no reader panics");
    let read = || rwlock.read().expect("no writer panics");

    let lines = logs * 500;
    let by_line = [
        by_two("Mutex line", lines, |line| {
            errors(&lock()[line % LINES..][..1])
        }),
        by_two("RwLock line", lines, |line| {
            errors(&read()[line % LINES..][..1])
        }),
    ];
    let by_log = [
        by_two("Mutex log", logs, |_log| errors(&lock())),
        by_two("RwLock log", logs, |_log| errors(&read())),
    ];
    println!("a lock for each line: {by_line:?} errors");
    println!("a lock for each log: {by_log:?} errors");
    Ok(())
}
