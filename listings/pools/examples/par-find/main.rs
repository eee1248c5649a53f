use rayon::prelude::*;

fn is_damaged(photo: &u32) -> bool {
    photo % 250 == 137
}

fn main() {
    let photos: Vec<u32> = (0..1000).collect();
    match photos.par_iter().find_first(|photo| is_damaged(photo)) {
        Some(photo) => println!("first damaged: {photo}"),
        None => println!("none damaged"),
    }
    if photos.par_iter().any(is_damaged) {
        println!("the library needs a repair");
    }
}
