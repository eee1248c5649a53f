use std::error::Error;
use std::thread;

fn total_bytes(sizes: &str) -> Result<u64, Box<dyn Error>> {
    let mut total = 0;
    for size in sizes.lines() {
        total += size.parse::<u64>()?;
    }
    Ok(total)
}

fn main() {
    let worker = thread::spawn(|| total_bytes("310\nmany\n"));
    match worker.join().expect("the worker cannot panic") {
        Ok(total) => println!("{total} bytes"),
        Err(error) => println!("no total: {error}"),
    }
}
