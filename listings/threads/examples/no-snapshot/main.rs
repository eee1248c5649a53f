use std::thread;

use dashmap::DashMap;

type Lines = DashMap<u32, u64>;

fn add_hosts(lines: &Lines) {
    for host in 100..1_000 {
        // None: the shard where this host belongs is in use by the loop.
        if let Some(entry) = lines.try_entry(host) {
            entry.or_insert(1);
        }
    }
}

fn main() {
    let lines: Lines = (0..100).map(|host| (host, 1)).collect();
    let mut seen = 0;
    for entry in &lines {
        if seen == 0 {
            thread::scope(|scope| {
                scope.spawn(|| add_hosts(&lines));
            });
        }
        seen += *entry.value();
    }
    println!("100 hosts at the start, more were seen: {}", seen > 100);
}
