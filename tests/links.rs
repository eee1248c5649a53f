//! Links, fragments and ids of the rendered site; the map of API links; the same pages from stock mdbook.

fn main() -> std::process::ExitCode {
    checks::links::main()
}
