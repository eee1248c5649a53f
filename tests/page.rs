//! The pages in a real browser: weight, speed, accessibility, keyboard, search, and what they do for the reader.

fn main() -> std::process::ExitCode {
    checks::page::main()
}
