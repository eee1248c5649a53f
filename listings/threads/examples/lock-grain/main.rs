use recorder::span;
use std::collections::HashMap;
use std::sync::Mutex;
use std::{env, num::ParseIntError, thread};

const HOSTS: u32 = 64; // a line of the log is the number of its host

type Counts = HashMap<u32, u64>;

fn count(share: &[u32], counts: &mut Counts) {
    for &host in share {
        *counts.entry(host).or_default() += 1;
    }
}

fn lock_all(share: &[u32], counts: &Mutex<Counts>) {
    for &host in share {
        let mut counts = counts.lock().expect("no reader panics");
        *counts.entry(host).or_default() += 1;
    }
}

fn lock_one(share: &[u32], counts: &HashMap<u32, Mutex<u64>>) {
    for host in share {
        *counts[host].lock().expect("no reader panics") += 1;
    }
}

fn lock_once(share: &[u32], counts: &Mutex<Counts>) {
    let mut own = Counts::new();
    count(share, &mut own);
    let mut counts = counts.lock().expect("no reader panics");
    for (host, lines) in own {
        *counts.entry(host).or_default() += lines;
    }
}

fn by_two(name: &str, log: &[u32], read: impl Fn(&[u32]) + Sync) {
    let _span = span("main", name);
    let (left, right) = log.split_at(log.len() / 2);
    thread::scope(|scope| {
        scope.spawn(|| read(left));
        scope.spawn(|| read(right));
    });
}

fn main() -> Result<(), ParseIntError> {
    let lines: u32 = env::args().nth(1).map_or(Ok(640), |text| text.parse())?;
    // Spreads the lines over the hosts, in no order that the two halves share.
    let log: Vec<u32> = (0..lines)
        .map(|line| line.wrapping_mul(2_654_435_761) >> 26)
        .collect();
    let one_host = vec![7; log.len()];

    let mut alone = Counts::new();
    {
        let _span = span("main", "alone");
        count(&log, &mut alone);
    }
    let (coarse, merged) = (Mutex::default(), Mutex::default());
    by_two("lock all", &log, |share| lock_all(share, &coarse));
    let fine = (0..HOSTS).map(|host| (host, Mutex::default())).collect();
    by_two("lock one", &log, |share| lock_one(share, &fine));
    by_two("one host", &one_host, |share| lock_one(share, &fine));
    by_two("lock once", &log, |share| lock_once(share, &merged));

    let coarse = coarse.into_inner().expect("no reader panicked");
    let merged = merged.into_inner().expect("no reader panicked");
    println!("as many each time: {}", alone == coarse && alone == merged);
    let of_host_7 = fine[&7].lock().expect("no reader panicked");
    println!("of host 7 in two logs: {of_host_7}");
    Ok(())
}
