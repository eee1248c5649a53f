//! Every Python twin prints what the page shows; every Python fence runs.

fn main() -> std::process::ExitCode {
    checks::python::main()
}
