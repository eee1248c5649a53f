use rayon::prelude::*;

fn main() {
    let watermark = String::from("(c) Ada");
    let photos = ["beach", "forest"];
    let marked: Vec<String> = photos
        .par_iter()
        .map(|photo| format!("{photo} {watermark}"))
        .collect();
    println!("{marked:?}");
}
