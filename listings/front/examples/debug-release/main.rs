use std::env;
use std::num::ParseIntError;

use recorder::span;

fn file_sizes(count: usize) -> Vec<u64> {
    let mut sizes = Vec::new();
    let mut state = 7;
    for _ in 0..count {
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648; // pseudo-random
        sizes.push(state % 1_000_000);
    }
    sizes
}

fn cards_filled(sizes: &[u64], card: u64) -> u64 {
    let (mut cards, mut used) = (1, 0);
    for size in sizes {
        if used + size > card {
            cards += 1;
            used = 0;
        }
        used += size;
    }
    cards
}

fn main() -> Result<(), ParseIntError> {
    let count = match env::args().nth(1) {
        Some(text) => text.parse()?,
        None => 1_000,
    };
    let sizes = file_sizes(count);

    let mut sorted = sizes.clone();
    {
        let _span = span("main", "sort");
        sorted.sort();
    }
    println!("median size: {}", sorted[count / 2]);

    let cards: u64 = {
        let _span = span("main", "cards");
        (1..=25).map(|n| cards_filled(&sizes, n * 40_000_000)).sum()
    };
    println!("cards of 25 kinds: {cards}");
    Ok(())
}
