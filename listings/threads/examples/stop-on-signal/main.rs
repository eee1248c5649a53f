use std::io;
use std::process::ExitCode;
use std::sync::mpsc::{self, Receiver};
use std::thread;

use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::iterator::Signals;
use signal_hook::low_level::signal_name;

struct PartFile;

impl Drop for PartFile {
    fn drop(&mut self) {
        println!("report.part removed");
    }
}

fn write_report(lines: Receiver<&str>) {
    let _report = PartFile;
    println!("lines written: {}", lines.into_iter().count());
}

fn main() -> io::Result<ExitCode> {
    let mut signals = Signals::new([SIGINT, SIGTERM])?;
    let (lines, inbox) = mpsc::channel();
    let writer = thread::spawn(move || write_report(inbox));
    lines.send("ERROR disk full").expect("the writer listens");

    println!("working");
    let signal = signals.forever().next().expect("nobody closes it");
    println!("{}: closing", signal_name(signal).unwrap_or("a signal"));
    drop(lines);
    writer.join().expect("the writer cannot panic");
    let code = u8::try_from(128 + signal).expect("128 + 15 at most");
    Ok(ExitCode::from(code))
}
