//! What Python calls it brings the chapter that answers it.

fn main() -> std::process::ExitCode {
    checks::search::main()
}
