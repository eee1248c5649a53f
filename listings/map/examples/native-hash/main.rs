use std::thread;

use recorder::span;
use sha2::{Digest, Sha256};

fn checksums(photos: &[&[u8]]) -> Vec<String> {
    let digests = photos.iter().map(Sha256::digest);
    digests
        .map(|digest| format!("{:02x}{:02x}", digest[0], digest[1]))
        .collect()
}

fn by_two_threads(photos: &[&[u8]]) -> Vec<String> {
    let (left, right) = photos.split_at(photos.len() / 2);
    thread::scope(|scope| {
        let left = scope.spawn(|| checksums(left));
        let right = scope.spawn(|| checksums(right));
        [left, right]
            .map(|half| half.join().expect("a checksum cannot panic"))
            .concat()
    })
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mebibytes: usize = std::env::args().nth(1).ok_or("how much?")?.parse()?;
    let archive = vec![b'p'; mebibytes * 1024 * 1024];
    for (name, size) in [("large", archive.len() / 8), ("small", 1024)] {
        let photos: Vec<&[u8]> = archive.chunks(size).collect();
        let one = {
            let _span = span("main", format!("{name}-1"));
            checksums(&photos)
        };
        let two = {
            let _span = span("main", format!("{name}-2"));
            by_two_threads(&photos)
        };
        println!("{name}: {} checksums, equal: {}", one.len(), one == two);
    }
    Ok(())
}
