fn add_small(photos: &mut Vec<String>, file: &str) {
    photos.push(format!("small-{file}"));
}

fn main() {
    let mut photos = vec![String::from("lake.jpg")];
    add_small(&mut photos, "lake.jpg");
    println!("{}", photos.join(", "));
}
