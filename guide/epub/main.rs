//! `cargo run -p epub`: writes the book as an EPUB.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Parser;

/// Makes the EPUB of the book. SOURCE_DATE_EPOCH, in seconds, is its date; without it, the time now.
#[derive(Parser)]
#[command(name = "epub", bin_name = "cargo run -p epub --")]
struct Cli {
    /// Where to write it; otherwise into the folder that `cargo run -- build` writes
    file: Option<PathBuf>,
}

fn main() -> ExitCode {
    match run(Cli::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(cli: Cli) -> Result<()> {
    let root = guide::project::root()?;
    let file = cli
        .file
        .unwrap_or_else(|| guide::render::output_folder(&root).join(epub::FILE));
    let bytes = epub::make(&root, epub::date()?)?;
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    }
    std::fs::write(&file, &bytes).with_context(|| file.display().to_string())?;
    println!(
        "Wrote {} KB: {}",
        bytes.len().div_ceil(1000),
        file.display()
    );
    Ok(())
}
