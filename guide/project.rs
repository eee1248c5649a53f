//! The project on disk: its root, and what every chapter draws on.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use mdbook_preprocessor::config::Config;

use crate::api::ApiMap;
use crate::listing::Catalog;
use crate::message::{Diagnostic, Problem};
use crate::rosetta::Rosetta;
use crate::text;

/// The root of the project: `GUIDE_ROOT` if set, else the nearest folder upwards that holds `book.toml`.
///
/// Nothing reads the folder the tool was compiled in, so the built checks can run on a copy of the book.
///
/// # Errors
/// If neither is found.
pub fn root() -> Result<PathBuf> {
    if let Some(root) = std::env::var_os("GUIDE_ROOT") {
        return Ok(PathBuf::from(root));
    }
    let here = std::env::current_dir()?;
    here.ancestors()
        .find(|folder| folder.join("book.toml").is_file())
        .map(Path::to_path_buf)
        .context("no book.toml here or in a folder above: run this inside the project")
}

/// Everything that chapters draw on.
pub struct Project {
    pub root: PathBuf,
    pub config: Config,
    pub catalog: Catalog,
    pub rosetta: Rosetta,
    pub api: ApiMap,
}

impl Project {
    /// Reads it all; what is wrong goes to `problems`, and the rest is still usable.
    pub fn load(root: &Path, problems: &mut Vec<Diagnostic>) -> Project {
        Project {
            root: root.to_path_buf(),
            config: load_config(root, problems),
            catalog: Catalog::load(root, problems),
            rosetta: Rosetta::load(root, problems),
            api: ApiMap::load(root, problems),
        }
    }

    /// The address of a file or folder in the public repository.
    pub fn source_address(&self, path: &str) -> Option<String> {
        let html = self.config.html_config()?;
        let repository = html.git_repository_url?;
        Some(format!("{}/tree/main/{path}", repository.trim_end_matches('/')))
    }
}

/// Reads `book.toml` as mdBook does, environment included.
pub fn load_config(root: &Path, problems: &mut Vec<Diagnostic>) -> Config {
    let source = text::read(root, "book.toml", problems).unwrap_or_default();
    let parsed = source
        .parse::<Config>()
        .and_then(|mut config| config.update_from_env().map(|()| config));
    match parsed {
        Ok(config) => config,
        Err(error) => {
            let message = format!("{error:#}");
            // mdBook's message holds the position as "at line N column M".
            let line = text::regex!(r"line (\d+)")
                .captures(&message)
                .and_then(|found| found[1].parse().ok())
                .unwrap_or(1);
            let message = message.lines().map(str::trim).collect::<Vec<_>>().join(" ");
            problems.push(Diagnostic::new("book.toml", line, Problem::BadBookToml { message }));
            Config::default()
        }
    }
}
