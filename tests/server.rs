//! `cargo run`: serving, rebuilding on a save, and bad input.

fn main() -> std::process::ExitCode {
    checks::server::main()
}
