//! The Rosetta: for each Python name, what to use in Rust, where it is explained and which listing shows it.
//!
//! The list of names is `rosetta/names/*.tsv`; the rows are `rosetta/<module>.toml`. Chapters' tables and the
//! reference page are drawn from these rows and nothing else.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use crate::message::{Diagnostic, Problem, nearest};
use crate::text;

/// A public name of a Python module or library.
#[derive(Debug, Clone)]
pub struct Name {
    /// `threading.Thread.join`, or the name as written for a third-party library.
    pub key: String,
    /// The module or library: the stem of the file its row stands in.
    pub module: String,
    pub meaning: String,
}

/// What a row says, as written.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct RowToml {
    #[serde(default)]
    rust: Vec<String>,
    form: Option<String>,
    none: Option<String>,
    chapter: Option<String>,
    section: Option<String>,
    listing: Option<String>,
    note: Option<String>,
}

/// What answers a Python name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Rust paths, each of which compiles.
    Paths(Vec<String>),
    /// Syntax or an idiom, explained in the row's section.
    Form(String),
    /// Nothing, for this reason.
    None(String),
}

/// One row of the table.
#[derive(Debug, Clone)]
pub struct Row {
    pub name: Name,
    pub file: String,
    pub line: usize,
    pub answer: Answer,
    /// The chapter, below `src/` and without `.md`.
    pub chapter: Option<String>,
    pub section: Option<String>,
    /// A listing or an error program.
    pub listing: Option<String>,
    pub note: Option<String>,
}

impl Row {
    /// The address of the row on a page: the name itself, without what an id cannot hold.
    pub fn id(&self) -> String {
        self.name
            .key
            .chars()
            .filter_map(|c| match c {
                ' ' => Some('-'),
                c if c.is_ascii_alphanumeric() || "._-".contains(c) => Some(c),
                _ => None,
            })
            .collect()
    }
}

/// All names and all rows.
#[derive(Debug, Default)]
pub struct Rosetta {
    /// In the order of the lists.
    pub names: Vec<Name>,
    /// In the order of `names`.
    pub rows: Vec<Row>,
}

impl Rosetta {
    /// Reads names and rows below `root/rosetta`.
    pub fn load(root: &Path, problems: &mut Vec<Diagnostic>) -> Rosetta {
        let names = load_names(root, problems);
        let order: BTreeMap<&str, usize> = names
            .iter()
            .enumerate()
            .map(|(index, name)| (name.key.as_str(), index))
            .collect();
        let mut rows = Vec::new();
        for entry in text::entries(&root.join("rosetta")) {
            let Some(module) = entry.strip_suffix(".toml") else {
                continue;
            };
            let file = format!("rosetta/{entry}");
            let Some(source) = text::read(root, &file, problems) else {
                continue;
            };
            for (line, key) in text::empty_values(&source) {
                problems.push(Diagnostic::new(&file, line, Problem::EmptyReason { key }));
            }
            let Some(tables) = text::toml::<BTreeMap<String, RowToml>>(&file, &source, problems)
            else {
                continue;
            };
            for (key, table) in tables {
                let header = format!("[\"{key}\"]");
                let line = source
                    .lines()
                    .position(|line| line.trim_start().starts_with(&header))
                    .map_or(1, |index| index + 1);
                let mut problem = |problem| problems.push(Diagnostic::new(&file, line, problem));
                let Some(index) = order.get(key.as_str()) else {
                    problem(Problem::UnknownPythonName {
                        near: nearest(&key, order.keys().copied()),
                        name: key,
                    });
                    continue;
                };
                let name = names[*index].clone();
                if name.module != module {
                    problem(Problem::WrongRosettaFile {
                        name: key.clone(),
                        wanted: format!("rosetta/{}.toml", name.module),
                    });
                }
                let answer = match (&table.rust[..], table.form, table.none) {
                    ([_, ..], None, None) => Answer::Paths(table.rust),
                    ([], Some(form), None) if table.section.is_some() => Answer::Form(form),
                    ([], None, Some(reason)) => Answer::None(reason),
                    _ => {
                        problem(Problem::RowForm { name: key });
                        continue;
                    }
                };
                rows.push(Row {
                    name,
                    file: file.clone(),
                    line,
                    answer,
                    chapter: table.chapter,
                    section: table.section,
                    listing: table.listing,
                    note: table.note,
                });
            }
        }
        rows.sort_by_key(|row| order[row.name.key.as_str()]);
        Rosetta { names, rows }
    }

    /// The row of a Python name.
    pub fn row(&self, key: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.name.key == key)
    }

    /// The rows of a chapter (below `src/`, without `.md`).
    pub fn of_chapter<'a>(&'a self, chapter: &'a str) -> impl Iterator<Item = &'a Row> {
        self.rows
            .iter()
            .filter(move |row| row.chapter.as_deref() == Some(chapter))
    }
}

/// Standard library: `module, qualified_name, kind, meaning`; third party: `library, version, qualified_name, ...`.
fn load_names(root: &Path, problems: &mut Vec<Diagnostic>) -> Vec<Name> {
    let mut names = Vec::new();
    for (file, third_party) in [("python-api.tsv", false), ("thirdparty-api.tsv", true)] {
        let file = format!("rosetta/names/{file}");
        let source = text::read(root, &file, problems).unwrap_or_default();
        if source.is_empty() {
            let message = "the list of names is missing or empty".to_owned();
            problems.push(Diagnostic::new(&file, 1, Problem::BadToml { message }));
        }
        for (index, line) in source.lines().enumerate().skip(1) {
            let columns: Vec<&str> = line.split('\t').collect();
            let name = match (third_party, &columns[..]) {
                (false, [module, name, _, meaning, ..]) => Name {
                    key: format!("{module}.{name}"),
                    module: (*module).to_owned(),
                    meaning: (*meaning).to_owned(),
                },
                (true, [library, _, name, _, meaning, ..]) => Name {
                    key: (*name).to_owned(),
                    module: (*library).to_owned(),
                    meaning: (*meaning).to_owned(),
                },
                _ => {
                    let message = "this line has too few columns".to_owned();
                    problems.push(Diagnostic::new(
                        &file,
                        index + 1,
                        Problem::BadToml { message },
                    ));
                    continue;
                }
            };
            names.push(name);
        }
    }
    names
}
