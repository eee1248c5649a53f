//! When the book was last checked, and with what: the tally writes it after a whole run without a failure, the pages
//! show it as long as nothing has changed since.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::project::{SOURCES, work_folder};

/// A whole run of the checks without a failure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    /// The state of the project then.
    pub digest: u64,
    /// `2026-11-21`
    pub date: String,
    /// `1.95.0`
    pub rust: String,
    /// `3.14.7 free-threaded`, for each interpreter the programs ran under.
    pub pythons: Vec<String>,
}

fn file(root: &Path) -> std::path::PathBuf {
    work_folder(root).join("checked.json")
}

/// Notes a run.
///
/// # Errors
/// If it cannot be written.
pub fn write(root: &Path, checked: &Checked) -> anyhow::Result<()> {
    let file = file(root);
    std::fs::create_dir_all(file.parent().expect("it has a folder"))?;
    Ok(std::fs::write(
        file,
        serde_json::to_string_pretty(checked)?,
    )?)
}

/// What the pages say of the last run.
pub fn line(root: &Path) -> String {
    let checked = std::fs::read_to_string(file(root)).ok();
    let checked: Option<Checked> = checked.and_then(|text| serde_json::from_str(&text).ok());
    match checked {
        Some(checked) if checked.digest == digest(root) => format!(
            "Last checked on {} with Rust {} and Python {}.",
            checked.date,
            checked.rust,
            checked.pythons.join(", ")
        ),
        Some(checked) => format!(
            "Changed since it was last checked, on {} with Rust {} and Python {}.",
            checked.date,
            checked.rust,
            checked.pythons.join(", ")
        ),
        None => "Not checked where it was built: cargo test does that.".into(),
    }
}

/// A number that changes with any file the checks look at.
pub fn digest(root: &Path) -> u64 {
    let mut hasher = DefaultHasher::new();
    let code = [
        "guide",
        "tests",
        "Cargo.toml",
        "Cargo.lock",
        "rust-toolchain.toml",
    ];
    for place in SOURCES.into_iter().chain(code) {
        let files = walkdir::WalkDir::new(root.join(place)).sort_by_file_name();
        for entry in files
            .into_iter()
            .flatten()
            .filter(|entry| entry.file_type().is_file())
        {
            let ending = entry.path().extension();
            // Python leaves its own cache beside what it runs.
            if ending.is_some_and(|ending| ending == "pyc") {
                continue;
            }
            entry.path().strip_prefix(root).ok().hash(&mut hasher);
            std::fs::read(entry.path()).ok().hash(&mut hasher);
        }
    }
    hasher.finish()
}
