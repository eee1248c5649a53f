use std::sync::Mutex;
use std::thread;

static TERMINAL: Mutex<()> = Mutex::new(());

fn print_report(day: &str, errors: usize) {
    let _terminal = TERMINAL.lock();
    println!("report of {day}");
    println!("  errors: {errors}");
}

fn main() {
    thread::spawn(|| print_report("monday", 2))
        .join()
        .expect("the reader cannot panic");
    print_report("tuesday", 0);
}
