fn megapixels(width: u32, height: u32) -> f64 {
    f64::from(width * height) / 1_000_000.0
}

fn main() {
    let photos = [("lake.jpg", 4_000, 3_000), ("door.jpg", 1_600, 1_200)];
    let mut total = 0.0;
    for (name, width, height) in photos {
        let size = megapixels(width, height);
        println!("{name}: {size:.1}");
        total += size;
    }
    println!("total: {total:.1}");
}
