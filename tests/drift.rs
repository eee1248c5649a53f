//! Breaks a copy of the book in every way the checks know, and demands that each goes red at the right line.

fn main() -> std::process::ExitCode {
    checks::drift::main()
}
