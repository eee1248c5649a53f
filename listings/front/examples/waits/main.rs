use std::time::{Duration, Instant};
use std::{env, thread};

use recorder::value;
use tokio::task::JoinSet;

const SERVER_TAKES: Duration = Duration::from_millis(10);

fn in_turn(count: usize) {
    for _ in 0..count {
        thread::sleep(SERVER_TAKES);
    }
}

fn by_threads(count: usize) {
    thread::scope(|scope| {
        for _ in 0..count {
            scope.spawn(|| thread::sleep(SERVER_TAKES));
        }
    });
}

#[tokio::main(flavor = "current_thread")]
async fn by_tasks(count: usize) {
    let mut tasks = JoinSet::new();
    for _ in 0..count {
        tasks.spawn(tokio::time::sleep(SERVER_TAKES));
    }
    tasks.join_all().await;
}

fn report(way: &str, wait: fn(usize), count: usize) {
    let begin = Instant::now();
    wait(count);
    let time = begin.elapsed();
    value(format!("{way} {count}"), time.as_secs_f64());
    println!("{count} waits {way}: {time:.2?}");
}

fn main() {
    for (place, count) in env::args().skip(1).enumerate() {
        let count = count.parse().expect("a number of waits");
        if place == 0 {
            report("in turn", in_turn, count);
        }
        report("by threads", by_threads, count);
        report("by tasks", by_tasks, count);
    }
}
