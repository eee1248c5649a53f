//! What the small operations of concurrency cost in Rust: seconds for one of each, timed by criterion.
//!
//! criterion calls an operation some thousand times for each of its samples. When all are done, this program reads the
//! samples that criterion has saved, and hands the median of each operation to the recorder, as any measured program
//! does. Its Python twin is `costs.py`, with the same names for the same operations.
//!
//! What must not happen is that the compiler removes the work, or knows its result: what an operation works on, and
//! what it gives, passes through `black_box`.

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::process::Command;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use criterion::{Bencher, Criterion, SamplingMode};
use serde::Deserialize;
use tokio::runtime::{Builder, Runtime};

/// With this argument the program returns at once: it is the child process of the series `process`.
const RETURN: &str = "return-at-once";
/// The folder of the samples, below `target/criterion/`.
const GROUP: &str = "costs";

/// A function that has criterion time an operation.
type Time = fn(&mut Bencher);

/// Each series with the function that times it.
const COSTS: [(&str, Time); 11] = [
    ("call", call),
    ("atomic", atomic),
    ("ready", ready),
    ("lock", lock),
    ("channel", channel),
    ("crossbeam-channel", crossbeam_channel),
    ("task-current", task_current),
    ("task", task),
    ("task-from-outside", task_from_outside),
    ("thread", thread),
    ("process", process),
];

fn main() -> Result<()> {
    if std::env::args().nth(1).as_deref() == Some(RETURN) {
        return Ok(());
    }
    let folder = samples()?;
    // Samples of an earlier run must not be taken for those of this one.
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    run(folder.parent().context("it lies below a folder")?);
    for (name, _) in COSTS {
        let file = folder.join(name).join("new/sample.json");
        // Without `--bench`, or with a filter, criterion saves no samples or only some.
        if file.exists() {
            let seconds = median(&file).with_context(|| file.display().to_string())?;
            recorder::value(name, seconds);
        }
    }
    Ok(())
}

/// Where the samples are saved: below the target folder that this program itself was built in.
fn samples() -> Result<PathBuf> {
    let program = std::env::current_exe()?;
    // target/release/deps/costs-0123456789abcdef
    let target = program.ancestors().nth(3);
    let target = target.context("the program lies below a target folder")?;
    Ok(target.join("criterion").join(GROUP))
}

/// Runs what the command line asks for: `--bench` for all. Short samples: the guide's tool repeats the whole run.
fn run(output: &Path) {
    let mut criterion = Criterion::default()
        .without_plots()
        .output_directory(output)
        .sample_size(20)
        .warm_up_time(Duration::from_millis(150))
        .measurement_time(Duration::from_millis(400))
        .nresamples(1_001)
        .configure_from_args()
        // There is no such baseline: nothing is compared with an earlier run.
        .retain_baseline("none".to_owned(), false);
    let mut group = criterion.benchmark_group(GROUP);
    // As many calls in each sample as in the others, so that each weighs the same in the median.
    group.sampling_mode(SamplingMode::Flat);
    for (name, time) in COSTS {
        group.bench_function(name, time);
    }
    group.finish();
}

/// What criterion saves: for each sample, how often it called the operation, and the nanoseconds of all the calls.
#[derive(Deserialize)]
struct Samples {
    iters: Vec<f64>,
    times: Vec<f64>,
}

/// The median of the samples in a file, in seconds for one call.
fn median(file: &Path) -> Result<f64> {
    let samples: Samples = serde_json::from_slice(&fs::read(file)?)?;
    let pairs = samples.times.iter().zip(&samples.iters);
    let mut each: Vec<f64> = pairs.map(|(time, calls)| time / calls).collect();
    ensure!(!each.is_empty(), "there is no sample");
    each.sort_by(f64::total_cmp);
    let middle = (each[(each.len() - 1) / 2] + each[each.len() / 2]) / 2.0;
    Ok(middle * 1e-9)
}

/// The yardstick: a call that is not inlined, with an argument and a result the compiler does not know.
fn call(bencher: &mut Bencher) {
    #[inline(never)]
    fn same(number: u64) -> u64 {
        // Without this the compiler would see that the call only gives its argument back, and drop it.
        black_box(number)
    }
    bencher.iter(|| same(black_box(1)));
}

fn atomic(bencher: &mut Bencher) {
    let counter = AtomicU64::new(0);
    bencher.iter(|| black_box(&counter).fetch_add(1, Ordering::Relaxed));
}

fn lock(bencher: &mut Bencher) {
    let lock = Mutex::new(());
    bencher.iter(|| drop(black_box(&lock).lock()));
}

/// One value is sent and received by the same thread, so that nobody waits.
fn channel(bencher: &mut Bencher) {
    let (sender, receiver) = mpsc::channel();
    bencher.iter(|| {
        let sent = sender.send(black_box(1_u64));
        (sent, receiver.recv())
    });
}

fn crossbeam_channel(bencher: &mut Bencher) {
    let (sender, receiver) = crossbeam::channel::unbounded();
    bencher.iter(|| {
        let sent = sender.send(black_box(1_u64));
        (sent, receiver.recv())
    });
}

/// Awaits an async function that never waits. Where the compiler sees all of it, as in most programs, it leaves nothing;
/// behind `black_box` it does not know how far the future has come, so this is what building and polling one costs.
fn ready(bencher: &mut Bencher) {
    async fn same(number: u64) -> u64 {
        number
    }
    let runtime = current_thread();
    bencher.iter_custom(|calls| {
        runtime.block_on(async {
            let start = Instant::now();
            for _ in 0..calls {
                black_box(black_box(pin!(same(black_box(1)))).await);
            }
            start.elapsed()
        })
    });
}

/// Spawns and awaits tasks, one after another: the time for `calls` of them.
async fn tasks(calls: u64) -> Duration {
    let start = Instant::now();
    for _ in 0..calls {
        let task = tokio::spawn(async { black_box(1) });
        black_box(task.await.expect("the task does not panic"));
    }
    start.elapsed()
}

/// Tasks on the multi-thread runtime, spawned where most tasks are: in another task, on one of the runtime's threads.
fn task(bencher: &mut Bencher) {
    let runtime = Runtime::new().expect("a runtime can be built");
    bencher.iter_custom(|calls| {
        let spawner = runtime.spawn(tasks(calls));
        runtime.block_on(spawner).expect("no task panics")
    });
}

/// The same from the future that `block_on` drives, as in an async `main`. That one runs on a thread of its own, so
/// each task must wake a thread of the runtime, and its end must wake the main thread.
fn task_from_outside(bencher: &mut Bencher) {
    let runtime = Runtime::new().expect("a runtime can be built");
    bencher.iter_custom(|calls| runtime.block_on(tasks(calls)));
}

fn task_current(bencher: &mut Bencher) {
    let runtime = current_thread();
    bencher.iter_custom(|calls| runtime.block_on(tasks(calls)));
}

fn current_thread() -> Runtime {
    let runtime = Builder::new_current_thread().build();
    runtime.expect("a runtime can be built")
}

fn thread(bencher: &mut Bencher) {
    bencher.iter(|| thread::spawn(|| black_box(1)).join());
}

/// Starts this program again and waits for its end. As in Python the child is the same program and does nothing.
fn process(bencher: &mut Bencher) {
    let program = std::env::current_exe().expect("the program knows its own path");
    let mut child = Command::new(program);
    child.arg(RETURN);
    bencher.iter(|| {
        let status = child.status().expect("the program starts again");
        assert!(status.success());
    });
}
