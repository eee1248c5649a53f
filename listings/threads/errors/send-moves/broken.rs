use std::sync::mpsc;

fn main() {
    let (sender, warnings) = mpsc::channel();
    let mut batch = vec!["WARN disk 91 %"];
    sender.send(batch).expect("the receiver is here");
    batch.push("WARN disk 97 %");
    println!("{} warning", warnings.recv().expect("one was sent").len());
}
