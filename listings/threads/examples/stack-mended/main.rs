use std::io;
use std::thread;

fn depth(brackets: &[u8]) -> usize {
    match brackets.split_first() {
        Some((b'(', inner)) => 1 + depth(inner),
        _ => 0,
    }
}

fn depth_by_loop(brackets: &[u8]) -> usize {
    brackets.iter().take_while(|&&byte| byte == b'(').count()
}

fn main() -> io::Result<()> {
    let line = "(".repeat(100_000);
    let reader = thread::Builder::new()
        .stack_size(256 * 1024 * 1024)
        .spawn(move || depth(line.as_bytes()))?;
    println!("{} deep", reader.join().expect("the stack is large enough"));

    let line = "(".repeat(1_000_000);
    let reader = thread::spawn(move || depth_by_loop(line.as_bytes()));
    println!("{} deep", reader.join().expect("a loop needs no stack"));
    Ok(())
}
