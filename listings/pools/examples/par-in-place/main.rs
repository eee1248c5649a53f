use rayon::prelude::*;

fn brighten(photo: &mut [u8]) {
    for pixel in photo {
        *pixel = pixel.saturating_add(60);
    }
}

fn main() {
    let mut photos = vec![vec![10, 20, 30], vec![100, 150, 200], vec![240, 250, 255]];
    photos.par_iter_mut().for_each(|photo| brighten(photo));
    println!("{photos:?}");
}
