use std::sync::Mutex;

type Lines = Mutex<Vec<&'static str>>;

fn print_count(report: &Lines) {
    // `lock` here would never return: `add` keeps its guard until this function has.
    match report.try_lock() {
        Ok(lines) => println!("{} lines", lines.len()),
        Err(error) => println!("{error}"),
    }
}

fn add(report: &Lines, line: &'static str) {
    let mut lines = report.lock().expect("nobody panics");
    lines.push(line);
    print_count(report);
}

fn add_then_count(report: &Lines, line: &'static str) {
    report.lock().expect("nobody panics").push(line);
    print_count(report);
}

fn main() {
    let report = Mutex::new(Vec::new());
    add(&report, "INFO start");
    add_then_count(&report, "ERROR disk full");
}
