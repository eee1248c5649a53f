use std::sync::Mutex;

fn main() {
    let report = Mutex::new(vec!["INFO start"]);
    let mut lines = report.lock().expect("nobody has panicked");
    lines.push("ERROR disk full");
    lines.push("ERROR timeout");
    println!("{lines:?}");
}
