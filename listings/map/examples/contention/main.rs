use recorder::span;
use std::sync::Mutex;
use std::{env, num::ParseIntError, thread};

type Header = [u8; 8];

fn checksum(header: &Header) -> u64 {
    header
        .iter()
        .fold(0, |sum, &byte| (sum * 31 + u64::from(byte)) % 65_521)
}

fn lock_each(share: &[Header], total: &Mutex<u64>) {
    for header in share {
        let sum = checksum(header);
        *total.lock().expect("no worker panics") += sum;
    }
}

fn lock_once(share: &[Header], total: &Mutex<u64>) {
    let sum: u64 = share.iter().map(checksum).sum();
    *total.lock().expect("no worker panics") += sum;
}

fn by_two(name: &str, headers: &[Header], add_up: fn(&[Header], &Mutex<u64>)) -> u64 {
    let _span = span("main", name);
    let total = Mutex::new(0);
    let (left, right) = headers.split_at(headers.len() / 2);
    thread::scope(|scope| {
        scope.spawn(|| add_up(left, &total));
        scope.spawn(|| add_up(right, &total));
    });
    total.into_inner().expect("no worker panicked")
}

fn main() -> Result<(), ParseIntError> {
    let count: u64 = env::args().nth(1).map_or(Ok(1_000), |text| text.parse())?;
    let headers: Vec<Header> = (0..count).map(u64::to_le_bytes).collect();
    let alone: u64 = {
        let _span = span("main", "alone");
        headers.iter().map(checksum).sum()
    };
    let each = by_two("lock-each", &headers, lock_each);
    let once = by_two("lock-once", &headers, lock_once);
    println!("alone: {alone}, a lock for each: {each}, once a worker: {once}");
    Ok(())
}
