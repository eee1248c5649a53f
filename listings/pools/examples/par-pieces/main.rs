use rayon::prelude::*;

fn pieces(photos: impl ParallelIterator<Item = u32>) -> usize {
    let lengths = photos.fold(|| 0, |length, _photo| length + 1_u32);
    lengths.count()
}

fn main() {
    let photos = || (0..1000_u32).into_par_iter();
    println!(
        "one photo a piece: {} pieces",
        pieces(photos().with_max_len(1))
    );
    println!(
        "half the library a piece: {} pieces",
        pieces(photos().with_min_len(500))
    );
}
