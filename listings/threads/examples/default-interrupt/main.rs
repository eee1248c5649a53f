use std::thread;
use std::time::Duration;

struct PartFile;

impl Drop for PartFile {
    fn drop(&mut self) {
        println!("report.part removed");
    }
}

fn main() {
    let _report = PartFile;
    println!("working");
    loop {
        thread::sleep(Duration::from_millis(20)); // stands for the work
    }
}
