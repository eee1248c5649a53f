fn main() {
    let mut files = vec!["lake.tmp", "door.tmp", "gate.jpg"];
    files.retain(|file| !file.ends_with(".tmp"));
    println!("{}", files.join(", "));
}
