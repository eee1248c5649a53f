//! The EPUB: every chapter and program of the site is in it, its links lead somewhere, epubcheck accepts it.

fn main() -> std::process::ExitCode {
    checks::epub::main()
}
