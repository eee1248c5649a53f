use recorder::span;
use std::{env, num::ParseIntError, thread};

fn checksum(start: u32, bytes: &[u8]) -> u32 {
    bytes
        .iter()
        .fold(start, |sum, &byte| (sum * 31 + u32::from(byte)) % 65_521)
}

fn sum_checksums(start: u32, photos: &[Vec<u8>]) -> u32 {
    photos.iter().map(|photo| checksum(start, photo)).sum()
}

fn check_archive(index: &[u8], photos: &[Vec<u8>], workers: usize) -> (u32, u32) {
    let index_sum = checksum(0, index);
    let photo_sum = thread::scope(|scope| {
        let shares = photos.chunks(photos.len().div_ceil(workers));
        let handles: Vec<_> = shares
            .map(|share| scope.spawn(move || sum_checksums(index_sum, share)))
            .collect();
        handles
            .into_iter()
            .map(|handle| handle.join().expect("checksum cannot panic"))
            .sum()
    });
    (index_sum, photo_sum)
}

fn main() -> Result<(), ParseIntError> {
    let size: usize = env::args().nth(1).map_or(Ok(50), |text| text.parse())?;
    let index = vec![7; 12 * size];
    let mut photos: Vec<Vec<u8>> = (0..36).map(|n| vec![n; size]).collect();
    for workers in 1..=4 {
        let sums = {
            let _span = span("main", format!("workers-{workers}"));
            check_archive(&index, &photos, workers)
        };
        println!("{workers} at work: {sums:?}");
    }
    photos.extend_from_within(..);
    for workers in 1..=2 {
        let sums = {
            let _span = span("main", format!("grown-{workers}"));
            check_archive(&index, &photos, workers)
        };
        println!("{workers} on twice the photos: {sums:?}");
    }
    Ok(())
}
