//! `cargo run`: the book's tool. All of it is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    guide::cli::main()
}
