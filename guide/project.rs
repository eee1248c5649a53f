//! The project on disk: its root, and what every chapter draws on.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use mdbook_preprocessor::config::Config;

use crate::api::ApiMap;
use crate::listing::Catalog;
use crate::message::{Diagnostic, Problem};
use crate::rosetta::Rosetta;
use crate::subject::{self, Subjects};
use crate::text;
use crate::timeline;

/// What the book is made from, below the root.
pub const SOURCES: [&str; 7] = [
    "src",
    "listings",
    "measurements",
    "rosetta",
    "theme",
    "book.toml",
    "CONTRIBUTING.md",
];

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

/// A folder below `target/` for what the tool and the checks keep from run to run.
pub fn work_folder(root: &Path) -> PathBuf {
    let target = match (
        std::env::var_os("GUIDE_ROOT"),
        std::env::var_os("CARGO_TARGET_DIR"),
    ) {
        (None, Some(target)) => root.join(target),
        _ => root.join("target"),
    };
    target.join("guide")
}

/// Everything that chapters draw on.
pub struct Project {
    pub root: PathBuf,
    pub config: Config,
    pub catalog: Catalog,
    pub rosetta: Rosetta,
    pub api: ApiMap,
    pub subjects: Subjects,
    /// The recorded timelines, by listing; `None` for one that cannot be used and is reported.
    pub timelines: BTreeMap<String, Option<timeline::Record>>,
    /// What `measure page` recorded, if it has.
    pub pages: Option<crate::pages::Record>,
    /// For each chapter that a row of the Rosetta names: its headings, id and words. The title comes under "".
    headings: BTreeMap<String, BTreeMap<String, String>>,
}

impl Project {
    /// Reads it all; what is wrong goes to `problems`, and the rest is still usable.
    pub fn load(root: &Path, problems: &mut Vec<Diagnostic>) -> Project {
        let rosetta = Rosetta::load(root, problems);
        let catalog = Catalog::load(root, problems);
        Project {
            root: root.to_path_buf(),
            config: load_config(root, problems),
            subjects: subject::load(root, &catalog, problems),
            timelines: timeline::load(root, &catalog, problems),
            pages: crate::pages::recorded(root, problems),
            catalog,
            headings: headings(root, &rosetta),
            rosetta,
            api: ApiMap::load(root, problems),
        }
    }

    /// The words of a chapter's heading, or of its title.
    pub fn heading(&self, chapter: &str, section: Option<&str>) -> Option<&str> {
        self.headings
            .get(chapter)?
            .get(section.unwrap_or(""))
            .map(String::as_str)
    }

    /// The address of a file or folder in the public repository.
    pub fn source_address(&self, path: &str) -> Option<String> {
        let html = self.config.html_config()?;
        let repository = html.git_repository_url?;
        Some(format!(
            "{}/tree/main/{path}",
            repository.trim_end_matches('/')
        ))
    }
}

fn headings(root: &Path, rosetta: &Rosetta) -> BTreeMap<String, BTreeMap<String, String>> {
    let mut chapters = BTreeMap::new();
    for chapter in rosetta.rows.iter().filter_map(|row| row.chapter.as_ref()) {
        if chapters.contains_key(chapter) {
            continue;
        }
        // A chapter that cannot be read is reported where the row or the summary is checked.
        let text =
            std::fs::read_to_string(root.join(format!("src/{chapter}.md"))).unwrap_or_default();
        let mut headings = crate::expand::headings(&text);
        let title = text.lines().find_map(|line| line.strip_prefix("# "));
        headings.insert(String::new(), title.unwrap_or(chapter).to_owned());
        chapters.insert(chapter.clone(), headings);
    }
    chapters
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
            let line = crate::regex!(r"line (\d+)")
                .captures(&message)
                .and_then(|found| found[1].parse().ok())
                .unwrap_or(1);
            let message = message.lines().map(str::trim).collect::<Vec<_>>().join(" ");
            problems.push(Diagnostic::new(
                "book.toml",
                line,
                Problem::BadBookToml { message },
            ));
            Config::default()
        }
    }
}
