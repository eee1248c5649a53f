use recorder::value;
use std::sync::mpsc;
use std::time::Duration;
use std::{env, error::Error, fs, thread};

fn peak_bytes() -> f64 {
    let status = fs::read_to_string("/proc/self/status").expect("this is Linux");
    let mut words = status
        .split_whitespace()
        .skip_while(|&word| word != "VmHWM:");
    let kilobytes = words.nth(1).and_then(|word| word.parse::<f64>().ok());
    kilobytes.expect("a number follows VmHWM:") * 1024.0
}

fn make_line(number: usize) -> String {
    format!("{number:08} {:91}", "GET /index.html")
}

fn count(name: &str, lines: impl Iterator<Item = String>) {
    let mut counted = 0;
    for line in lines {
        counted += usize::from(line.len() == 100);
        if counted % 200 == 0 {
            thread::sleep(Duration::from_millis(1)); // stands for a slow database
        }
    }
    value(name, peak_bytes());
    println!("{name}: {counted} lines counted");
}

fn main() -> Result<(), Box<dyn Error>> {
    let many: usize = env::args().nth(1).ok_or("how many?")?.parse()?;
    let (sender, lines) = mpsc::sync_channel(100);
    let reader = move || (0..many).try_for_each(|number| sender.send(make_line(number)));
    let reader = thread::spawn(reader);
    count("bounded", lines.into_iter());
    reader.join().expect("the reader cannot panic")?;

    let (sender, lines) = mpsc::channel();
    let reader = move || (0..many).try_for_each(|number| sender.send(make_line(number)));
    let reader = thread::spawn(reader);
    count("unbounded", lines.into_iter());
    reader.join().expect("the reader cannot panic")?;
    Ok(())
}
