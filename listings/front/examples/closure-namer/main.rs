fn namer(prefix: String) -> impl Fn(&str) -> String {
    move |file| format!("{prefix}{file}")
}

fn main() {
    let small = namer(String::from("small-"));
    let files = ["lake.jpg", "door.jpg", "gate.jpg"];
    let names = files.iter().map(|file| {
        println!("name {file}");
        small(file)
    });
    println!("no file is named yet");
    let first_two: Vec<String> = names.take(2).collect();
    println!("{}", first_two.join(", "));
}
