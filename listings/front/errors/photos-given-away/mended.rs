fn upload(photos: &[String]) -> usize {
    photos.len()
}

fn main() {
    let photos = vec![String::from("lake.jpg"), String::from("door.jpg")];
    let sent = upload(&photos);
    println!("{sent} of {} sent", photos.len());
}
