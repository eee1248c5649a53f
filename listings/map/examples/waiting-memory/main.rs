use futures::{FutureExt, StreamExt, stream::FuturesUnordered};
use recorder::value;
use std::sync::{Mutex, atomic::AtomicUsize, atomic::Ordering::Relaxed};
use std::{env, error::Error, fs, thread, time::Duration};
use tokio::task::{JoinSet, coop::unconstrained, yield_now};

// ANCHOR: waits
static WAITING: AtomicUsize = AtomicUsize::new(0);
static DOOR: Mutex<()> = Mutex::new(());

async fn wait() {
    WAITING.fetch_add(1, Relaxed);
    tokio::time::sleep(Duration::from_secs(3600)).await;
}

fn wait_in_thread() {
    WAITING.fetch_add(1, Relaxed);
    drop(DOOR.lock());
}
// ANCHOR_END: waits

fn resident_bytes() -> f64 {
    let rollup = fs::read_to_string("/proc/self/smaps_rollup").expect("this is Linux");
    let mut words = rollup.split_whitespace().skip_while(|&word| word != "Rss:");
    let kilobytes = words.nth(1).and_then(|word| word.parse::<f64>().ok());
    kilobytes.expect("a number follows Rss:") * 1024.0
}

async fn measure(form: &str, few: usize, many: usize, mut start: impl FnMut()) {
    WAITING.store(0, Relaxed);
    let mut bytes = Vec::new();
    for target in [few, many] {
        for waiting in WAITING.load(Relaxed)..target {
            start();
            while WAITING.load(Relaxed) == waiting {
                yield_now().await;
            }
        }
        bytes.push(resident_bytes());
    }
    value(form, (bytes[1] - bytes[0]) / (many - few) as f64);
    println!("{form}: {many} waiting");
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let few: usize = env::args().nth(1).ok_or("how few?")?.parse()?;
    let many: usize = env::args().nth(2).ok_or("how many?")?.parse()?;

    let mut futures = FuturesUnordered::new();
    let push = || {
        futures.push(wait());
        unconstrained(futures.next()).now_or_never();
    };
    measure("futures", few, many, push).await;

    let mut handles = Vec::with_capacity(many);
    measure("task", few, many, || handles.push(tokio::spawn(wait()))).await;

    let mut set = JoinSet::new();
    measure("set", few, many, || drop(set.spawn(wait()))).await;

    let door = DOOR.lock();
    let mut threads = Vec::with_capacity(many / 10);
    let start = || threads.push(thread::spawn(wait_in_thread));
    measure("thread", few / 10, many / 10, start).await;

    drop(door);
    for thread in threads {
        thread.join().expect("a waiting thread cannot panic");
    }
    Ok(())
}
