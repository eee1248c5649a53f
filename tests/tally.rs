//! The table at the end: what was checked, what was exempt, what was absent.

fn main() -> std::process::ExitCode {
    checks::tally::main()
}
