fn megapixels(width: u32, height: u32) -> f64 {
    f64::from(width) * f64::from(height) / 1_000_000.0
}

fn main() {
    println!("panorama.jpg: {:.1}", megapixels(80_000, 60_000));
}
