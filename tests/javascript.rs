//! Every listing's JavaScript prints what the page shows.

fn main() -> std::process::ExitCode {
    checks::javascript::main()
}
