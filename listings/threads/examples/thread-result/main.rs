use std::num::ParseIntError;
use std::thread;

fn total_bytes(log: &str) -> Result<u64, ParseIntError> {
    let mut total = 0;
    for line in log.lines() {
        total += line.parse::<u64>()?;
    }
    Ok(total)
}

fn main() {
    let logs = [("monday", "120\n80"), ("tuesday", "64\nunknown")];

    let workers = logs.map(|(day, log)| (day, thread::spawn(move || total_bytes(log))));
    for (day, worker) in workers {
        match worker.join().expect("so few bytes cannot overflow") {
            Ok(bytes) => println!("{day}: {bytes} bytes"),
            Err(_) => println!("{day}: not a number"),
        }
    }
}
