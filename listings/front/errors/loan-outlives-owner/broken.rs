fn main() {
    let newest: &str;
    {
        let folder = vec![String::from("lake.jpg"), String::from("door.jpg")];
        newest = &folder[1];
    }
    println!("{newest}");
}
