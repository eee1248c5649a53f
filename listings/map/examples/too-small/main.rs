use rayon::prelude::*;
use recorder::span;
use std::{env, hint::black_box, num::ParseIntError};

fn checksum(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0, |sum, &byte| (sum * 31 + u64::from(byte)) % 65_521)
}

fn one_by_one(images: &[Vec<u8>]) -> u64 {
    images.iter().map(|image| checksum(image)).sum()
}

fn in_parallel(images: &[Vec<u8>]) -> u64 {
    images.par_iter().map(|image| checksum(image)).sum()
}

fn main() -> Result<(), ParseIntError> {
    let rounds: usize = env::args().nth(1).map_or(Ok(4), |text| text.parse())?;
    rayon::broadcast(|_| ()); // the pool is up before the clock runs
    for (kind, size, rounds) in [("small", 64, rounds), ("large", 32 * rounds, 2)] {
        let images: Vec<Vec<u8>> = (0..16).map(|n| vec![n; size]).collect();
        let mut sums = [0, 0];
        {
            let _span = span("main", format!("{kind}-sequential"));
            for _ in 0..rounds {
                sums[0] += one_by_one(black_box(&images));
            }
        }
        {
            let _span = span("main", format!("{kind}-pool"));
            for _ in 0..rounds {
                sums[1] += in_parallel(black_box(&images));
            }
        }
        println!("{rounds} times 16 {kind} images: {sums:?}");
    }
    Ok(())
}
