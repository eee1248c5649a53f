use std::num::ParseIntError;

fn pixels(width: &str, height: &str) -> Result<u64, ParseIntError> {
    let width: u64 = width.parse()?;
    let height: u64 = height.parse()?;
    Ok(width * height)
}

fn main() {
    for (width, height) in [("4000", "3000"), ("4000", "high")] {
        match pixels(width, height) {
            Ok(count) => println!("{count} pixels"),
            Err(_) => println!("{width} by {height} is no size"),
        }
    }
}
