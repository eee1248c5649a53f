//! The numbers of the text, and the records they come from.

fn main() -> std::process::ExitCode {
    checks::figures::main()
}
