fn main() {
    let mut files = vec!["lake.tmp", "door.tmp", "gate.jpg"];
    for (index, file) in files.iter().enumerate() {
        if file.ends_with(".tmp") {
            files.remove(index);
        }
    }
    println!("{}", files.join(", "));
}
