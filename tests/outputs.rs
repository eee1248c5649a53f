//! Every Rust listing prints what the page shows.

fn main() -> std::process::ExitCode {
    checks::outputs::main()
}
