fn main() {
    let newest: String;
    {
        let folder = vec![String::from("lake.jpg"), String::from("door.jpg")];
        newest = folder[1].clone();
    }
    println!("{newest}");
}
