use rayon::prelude::*;
use recorder::span;
use std::{env, num::ParseIntError, ops::Range, thread};

fn is_prime(number: u32) -> bool {
    number >= 2 && (2..=number.isqrt()).all(|divisor| !number.is_multiple_of(divisor))
}

fn count_primes(block: &Range<u32>) -> usize {
    block.clone().filter(|&number| is_prime(number)).count()
}

fn by_threads(blocks: &[Range<u32>], workers: usize) -> usize {
    thread::scope(|scope| {
        let deal = |worker| blocks.iter().skip(worker).step_by(workers);
        let handles: Vec<_> = (0..workers)
            .map(|worker| scope.spawn(move || deal(worker).map(count_primes).sum::<usize>()))
            .collect();
        handles
            .into_iter()
            .map(|handle| handle.join().expect("count_primes cannot panic"))
            .sum()
    })
}

fn main() -> Result<(), ParseIntError> {
    let limit: u32 = env::args().nth(1).map_or(Ok(2_000), |text| text.parse())?;
    let size = limit.div_ceil(64);
    let blocks: Vec<_> = (0..limit)
        .step_by(size as usize)
        .map(|start| start..limit.min(start + size))
        .collect();
    let workers = thread::available_parallelism().map_or(1, |count| count.get());

    let sequential: usize = {
        let _span = span("main", "sequential");
        blocks.iter().map(count_primes).sum()
    };
    let threads = {
        let _span = span("main", "threads");
        by_threads(&blocks, workers)
    };
    let rayon: usize = {
        let _span = span("main", "rayon");
        blocks.par_iter().map(count_primes).sum()
    };
    assert_eq!((threads, rayon), (sequential, sequential));
    println!("{sequential} primes below {limit}, whoever counts");
    Ok(())
}
