use rayon::prelude::*;
use std::{sync::mpsc, thread};

fn checksum(name: &'static str) -> (u32, &'static str) {
    let sum = name
        .bytes()
        .fold(0, |sum, byte| sum * 31 % 9973 + u32::from(byte));
    (sum, name)
}

fn main() {
    let photos = ["beach.jpg", "forest.jpg", "snow.jpg", "city.jpg"];
    let (sender, results) = mpsc::channel();
    let mut arrived = thread::scope(|scope| {
        scope.spawn(|| {
            photos.par_iter().for_each_with(sender, |sender, photo| {
                sender
                    .send(checksum(photo))
                    .expect("the receiver outlives this scope");
            });
        });
        results.iter().collect::<Vec<_>>()
    });
    arrived.sort();
    for (sum, name) in arrived {
        println!("{sum} {name}");
    }
}
