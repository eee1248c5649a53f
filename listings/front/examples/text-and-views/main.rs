fn show(heading: &str, files: &[String]) {
    println!("{heading}:");
    for file in files {
        println!("  {file}, {} bytes of text", file.len());
    }
}

fn main() {
    let mut files = vec![String::from("café.jpg"), String::from("lake.jpg")];
    files.push(format!("small-{}", files[0]));

    show("all", &files);
    show("new", &files[2..]);
}
