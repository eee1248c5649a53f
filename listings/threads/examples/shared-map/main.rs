use std::collections::HashMap;
use std::num::ParseIntError;
use std::sync::{Mutex, RwLock};
use std::thread;

use arc_swap::ArcSwap;
use dashmap::DashMap;
use recorder::span;

type Lines = HashMap<String, u64>;

const CHANGE_EVERY: usize = 10_000;

fn by_two(name: &str, lookups: usize, look_up: impl Fn(&str, bool) -> u64 + Sync) {
    let hosts: Vec<String> = (0..1_000).map(|host| format!("host-{host}")).collect();
    let work = |start: usize| -> u64 {
        let hosts = hosts.iter().cycle().skip(start);
        let turns = (1..=lookups).zip(hosts);
        turns
            .map(|(turn, host)| look_up(host, turn % CHANGE_EVERY == 0))
            .sum()
    };
    let _span = span("main", name);
    let found: [u64; 2] = thread::scope(|scope| {
        let halves = [0, 500].map(|start| scope.spawn(move || work(start)));
        halves.map(|half| half.join().expect("no lookup panics"))
    });
    println!("{name}: {}", found[0] + found[1]);
}

fn main() -> Result<(), ParseIntError> {
    let lookups = std::env::args()
        .nth(1)
        .map_or(Ok(20_000), |text| text.parse())?;
    // ANCHOR: ways
    let plain: Lines = (0..1_000).map(|host| (format!("host-{host}"), 1)).collect();
    let (mutex, rwlock) = (Mutex::new(plain.clone()), RwLock::new(plain.clone()));
    let shards = DashMap::<String, u64>::from_iter(plain.clone());
    let swap = ArcSwap::from_pointee(plain.clone());

    by_two("plain", lookups, |host, _change| plain[host]);
    by_two("mutex", lookups, |host, change| {
        let mut lines = mutex.lock().expect("no thread panics");
        if change {
            lines.insert(host.to_owned(), 1);
        }
        lines[host]
    });
    by_two("rwlock", lookups, |host, change| {
        if change {
            let mut lines = rwlock.write().expect("no thread panics");
            lines.insert(host.to_owned(), 1);
        }
        rwlock.read().expect("no thread panics")[host]
    });
    by_two("shards", lookups, |host, change| {
        if change {
            shards.insert(host.to_owned(), 1);
        }
        shards.get(host).map_or(0, |count| *count)
    });
    by_two("swap", lookups, |host, change| {
        if change {
            swap.rcu(|lines| {
                let mut copy = Lines::clone(lines);
                copy.insert(host.to_owned(), 1);
                copy
            });
        }
        swap.load()[host]
    });
    by_two("swap-still", lookups, |host, _change| swap.load()[host]);
    // ANCHOR_END: ways
    Ok(())
}
