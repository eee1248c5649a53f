use std::sync::mpsc;

fn main() {
    let (sender, report) = mpsc::channel();
    let line = String::from("ERROR disk full");
    let level = line.split(' ').next();
    sender.send(line).expect("main holds the receiver");
    println!("sent {level:?}");
    println!("{:?}", report.recv());
}
