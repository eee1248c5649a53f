use rayon::prelude::*;
use std::cmp::Reverse;

struct Photo {
    name: &'static str,
    taken: &'static str,
    kilobytes: u32,
}

fn names_by<K: Ord>(photos: &[Photo], key: fn(&Photo) -> K) -> Vec<&'static str> {
    let mut sorted: Vec<&Photo> = photos.iter().collect();
    sorted.par_sort_by_key(|photo| key(photo));
    sorted.iter().map(|photo| photo.name).collect()
}

fn main() {
    let photos = [
        Photo {
            name: "snow",
            taken: "2024-12-24",
            kilobytes: 310,
        },
        Photo {
            name: "beach",
            taken: "2024-07-02",
            kilobytes: 820,
        },
        Photo {
            name: "forest",
            taken: "2024-07-02",
            kilobytes: 540,
        },
        Photo {
            name: "city",
            taken: "2023-05-19",
            kilobytes: 820,
        },
    ];
    let (by_date, by_size) = rayon::join(
        || names_by(&photos, |photo| photo.taken),
        || names_by(&photos, |photo| Reverse(photo.kilobytes)),
    );
    println!("by date: {}", by_date.join(", "));
    println!("largest first: {}", by_size.join(", "));
}
