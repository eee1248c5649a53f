use std::sync::mpsc;
use std::thread;

fn main() {
    let (sender, lines) = mpsc::channel::<&str>();
    let finder = thread::spawn(move || lines.iter().find(|line| line.starts_with("ERROR")));
    sender.send("ERROR disk full").expect("the finder waits");
    println!("{:?}", finder.join().expect("the finder cannot panic"));
}
