//! The one step after mdBook: what a rendered site needs besides its chapters.

use std::path::Path;

use anyhow::Result;

use crate::book::Book;

pub mod play;

/// Finishes the site that mdBook has rendered into `folder`.
///
/// # Errors
/// If a file cannot be written.
pub fn finish(book: &Book, folder: &Path) -> Result<()> {
    play::write(book, folder)
}
