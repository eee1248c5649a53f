use std::thread;

fn main() {
    let mut lines = vec!["INFO start", "ERROR disk full"];
    thread::scope(|scope| {
        let reader = scope.spawn(|| lines.len());
        println!("{} lines", reader.join().expect("it cannot panic"));
    });
    lines.push("ERROR timeout");
    println!("{} lines", lines.len());
}
