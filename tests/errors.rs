//! Programs that must not compile: the compiler's text, and the mended forms.

fn main() -> std::process::ExitCode {
    checks::errors::main()
}
