//! What shows without running anything: directives, fences, folders, rows.

fn main() -> std::process::ExitCode {
    checks::structure::main()
}
