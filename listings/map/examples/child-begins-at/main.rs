use std::env;
use std::error::Error;
use std::process::Command;

fn make_thumbnail(finished: usize) -> usize {
    finished + 1
}

fn main() -> Result<(), Box<dyn Error>> {
    if let Some(finished) = env::args().nth(1) {
        println!("{}", make_thumbnail(finished.parse()?));
        return Ok(());
    }

    let finished: usize = 2;
    let mut child = Command::new(env::current_exe()?);
    let output = child.arg(finished.to_string()).output()?;
    let finished: usize = String::from_utf8(output.stdout)?.trim().parse()?;
    println!("main sees {finished} finished");
    Ok(())
}
