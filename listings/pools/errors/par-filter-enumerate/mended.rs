use rayon::prelude::*;

fn is_damaged(photo: &u32) -> bool {
    photo % 4 == 1
}

fn main() {
    let photos = (100..108_u32).into_par_iter();
    let numbered: Vec<(usize, u32)> = photos
        .enumerate()
        .filter(|(_position, photo)| is_damaged(photo))
        .collect();
    println!("{numbered:?}");
}
