//! Every Rust path of the Rosetta compiles on the pinned toolchain.

fn main() -> std::process::ExitCode {
    checks::rosetta::main()
}
