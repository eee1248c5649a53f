use rayon::prelude::*;
use std::rc::Rc;

fn main() {
    let watermark = Rc::new(String::from("(c) Ada"));
    let photos = ["beach", "forest"];
    let marked: Vec<String> = photos
        .par_iter()
        .map(|photo| format!("{photo} {watermark}"))
        .collect();
    println!("{marked:?}");
}
