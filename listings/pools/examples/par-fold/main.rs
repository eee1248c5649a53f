use rayon::prelude::*;

type Histogram = [u32; 4];

fn count(mut histogram: Histogram, pixel: &u8) -> Histogram {
    histogram[usize::from(pixel / 64)] += 1;
    histogram
}

fn merge(left: Histogram, right: Histogram) -> Histogram {
    std::array::from_fn(|bucket| left[bucket] + right[bucket])
}

fn main() {
    let pixels: Vec<u8> = (0..100_000_u64).map(|i| (i * i % 256) as u8).collect();
    let histogram = pixels
        .par_iter()
        .fold(|| [0; 4], count)
        .reduce(|| [0; 4], merge);
    println!("dark to bright: {histogram:?}");
}
