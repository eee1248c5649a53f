//! Renders the book through mdBook and the post-render step into a new folder, and puts that in the place of the old one only if all went well.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, anyhow, bail};
use mdbook_driver::MDBook;

use crate::book::Book;
use crate::message::{Diagnostic, Problem, report};
use crate::preprocess::Guide;

/// What a successful build made.
pub struct Built {
    pub folder: PathBuf,
    pub chapters: usize,
    pub listings: usize,
    pub seconds: f64,
}

/// Where the book goes unless another folder is named: book.toml's `build-dir`.
pub fn output_folder(root: &Path) -> PathBuf {
    root.join(
        crate::project::load_config(root, &mut Vec::new())
            .build
            .build_dir,
    )
}

/// Builds the book at `root` into `output`.
///
/// # Errors
/// Every problem of the book as one text; then `output` still holds what it held before.
pub fn build(root: &Path, output: &Path) -> Result<Built> {
    let start = std::time::Instant::now();
    let book = Arc::new(Book::load(root));
    if !book.problems.is_empty() {
        bail!(report(&book.problems));
    }
    let parent = output.parent().context("the output folder has no parent")?;
    let refused = |error: std::io::Error| {
        let (path, error) = (output.display().to_string(), error.to_string());
        anyhow!(report(&[Diagnostic::new(
            "book.toml",
            1,
            Problem::OutputFolder { path, error }
        )]))
    };
    fs::create_dir_all(parent).map_err(refused)?;
    let fresh = tempfile::Builder::new()
        .prefix(".book-")
        .tempdir_in(parent)
        .map_err(refused)?;
    let mut mdbook = MDBook::load(root).map_err(summary_problem)?;
    mdbook.config.build.build_dir = fresh.path().join("new");
    mdbook.with_preprocessor(Guide::of(book.clone()));
    mdbook.build()?;
    crate::site::finish(&book, &mdbook.book, &fresh.path().join("new"))?;
    replace(&fresh.path().join("new"), output, &fresh.path().join("old")).map_err(refused)?;
    Ok(Built {
        folder: output.to_path_buf(),
        chapters: book.chapters.len(),
        listings: book.project.catalog.listings.len(),
        seconds: start.elapsed().as_secs_f64(),
    })
}

/// mdBook's own complaint about SUMMARY.md, with its line where it gives one.
fn summary_problem(error: anyhow::Error) -> anyhow::Error {
    let message = format!("{error:#}")
        .lines()
        .map(str::trim)
        .collect::<Vec<_>>()
        .join(" ");
    let line = crate::regex!(r"line (\d+)")
        .captures(&message)
        .and_then(|found| found[1].parse().ok())
        .unwrap_or(1);
    anyhow!(report(&[Diagnostic::new(
        "src/SUMMARY.md",
        line,
        Problem::BadSummary { message }
    )]))
}

fn replace(new: &Path, place: &Path, old: &Path) -> std::io::Result<()> {
    if place.exists() {
        writable(place)?;
        fs::rename(place, old)?;
    }
    fs::rename(new, place).inspect_err(|_| {
        if old.exists() {
            let _ = fs::rename(old, place);
        }
    })
}

/// A folder that was made read-only is somebody's wish: it is not swapped away behind their back.
fn writable(folder: &Path) -> std::io::Result<()> {
    match fs::metadata(folder)?.permissions().readonly() {
        true => Err(std::io::Error::new(
            std::io::ErrorKind::PermissionDenied,
            "the folder is read-only",
        )),
        false => Ok(()),
    }
}
