use std::sync::Mutex;

fn main() {
    let report = Mutex::new(vec!["INFO start"]);
    report.push("ERROR disk full");
    report.lock().push("ERROR timeout");
    println!("{report:?}");
}
