//! Every Rust fence of the book, through skeptic.

fn main() -> std::process::ExitCode {
    checks::snippets::main()
}
