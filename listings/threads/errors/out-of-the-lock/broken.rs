use std::sync::Mutex;

struct Report {
    lines: Mutex<Vec<String>>,
}

impl Report {
    fn latest(&self) -> Option<&String> {
        let lines = self.lines.lock().expect("nobody has panicked");
        lines.last()
    }
}

fn main() {
    let lines = Mutex::new(vec![String::from("ERROR disk full")]);
    let report = Report { lines };
    println!("{:?}", report.latest());
}
