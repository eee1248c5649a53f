//! The whole book: the chapters of SUMMARY.md, expanded, and every problem that shows without running anything.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use pulldown_cmark::Parser;

use crate::expand::{self, Expansion};
use crate::listing::Listing;
use crate::message::{Diagnostic, Problem, nearest};
use crate::numbers;
use crate::project::Project;
use crate::regex;
use crate::site;
use crate::text::{self, line_of};

/// One written chapter.
pub struct Chapter {
    /// Below `src/`: `threads/channels.md`.
    pub path: String,
    /// In plain words, as mdBook has it too.
    pub title: String,
    /// As the author wrote it.
    pub raw: String,
    pub expansion: Expansion,
}

impl Chapter {
    /// The file the author edits, from the root.
    pub fn source(&self) -> String {
        format!("src/{}", self.path)
    }
}

/// The book, ready to be rendered or checked.
pub struct Book {
    pub project: Project,
    /// In the order of SUMMARY.md; drafts are left out.
    pub chapters: Vec<Chapter>,
    pub problems: Vec<Diagnostic>,
}

impl Book {
    /// Loads the book at `root`. It never fails: what is wrong is in `problems`.
    pub fn load(root: &Path) -> Book {
        let mut problems = Vec::new();
        let project = Project::load(root, &mut problems);
        let mut chapters = Vec::new();
        for entry in summary(root, &mut problems) {
            let source = format!("src/{}", entry.path);
            let Some(raw) = text::read(root, &source, &mut problems) else {
                continue;
            };
            let expansion = expand::expand(&project, &entry.path, &raw, &mut problems);
            chapters.push(Chapter {
                path: entry.path,
                title: entry.title,
                raw,
                expansion,
            });
        }
        whole_book(&project, &chapters, &mut problems);
        problems.sort();
        problems.dedup();
        Book {
            project,
            chapters,
            problems,
        }
    }

    /// The chapter with this path below `src/`, with or without `.md` or `src/` itself.
    pub fn chapter(&self, name: &str) -> Option<&Chapter> {
        let name = name.trim_start_matches("src/").trim_end_matches(".md");
        self.chapters
            .iter()
            .find(|chapter| chapter.path.trim_end_matches(".md") == name)
    }

    /// Where a program is first embedded: the chapter's file and line.
    pub fn place_of(&self, program: &str) -> Option<(String, usize)> {
        self.chapters.iter().find_map(|chapter| {
            let embeds = &chapter.expansion.embeds;
            let embed = embeds.iter().find(|embed| embed.name == program)?;
            Some((chapter.source(), embed.line))
        })
    }
}

struct Entry {
    path: String,
    title: String,
}

/// The written chapters of SUMMARY.md, each once. A line whose file does not exist is a problem.
fn summary(root: &Path, problems: &mut Vec<Diagnostic>) -> Vec<Entry> {
    const FILE: &str = "src/SUMMARY.md";
    let Some(source) = text::read(root, FILE, problems) else {
        if !root.join(FILE).exists() {
            let message = "the file does not exist".to_owned();
            problems.push(Diagnostic::new(FILE, 1, Problem::BadSummary { message }));
        }
        return Vec::new();
    };
    for (index, line) in source.lines().enumerate() {
        let known = regex!(r"^(\s*(- |\* )?\[.*\]\(.*\)\s*|#.*|-{3,}|<!--.*-->|\s*)$");
        if !known.is_match(line) {
            let message = format!("`{line}` is no line of a summary");
            let problem = Problem::BadSummary { message };
            problems.push(Diagnostic::new(FILE, index + 1, problem));
        }
    }
    let files = markdown_files(root);
    let mut seen = BTreeSet::new();
    let mut entries = Vec::new();
    for found in regex!(r"\[([^\]]*)\]\(([^)\n]*)\)").captures_iter(&source) {
        let path = found[2].trim_start_matches("./").to_owned();
        let line = line_of(&source, found.get(0).expect("it matched").start());
        if path.is_empty() {
            continue;
        }
        if !files.contains(&path) {
            let near = nearest(&path, files.iter().map(String::as_str));
            problems.push(Diagnostic::new(
                FILE,
                line,
                Problem::ChapterMissing { target: path, near },
            ));
            continue;
        }
        if !seen.insert(path.clone()) {
            let message = format!("`{path}` stands in two lines");
            problems.push(Diagnostic::new(FILE, line, Problem::BadSummary { message }));
            continue;
        }
        entries.push(Entry {
            path,
            // A title may have code or an escape in it. As the words of a link, nothing of it begins a block.
            title: text::plain(Parser::new(&format!("[{}](x)", &found[1]))),
        });
    }
    for file in files.difference(&seen) {
        if file != "SUMMARY.md" {
            problems.push(Diagnostic::new(
                format!("src/{file}"),
                1,
                Problem::ChapterNotInSummary,
            ));
        }
    }
    entries
}

/// The markdown files below `src/`, as paths with `/`.
fn markdown_files(root: &Path) -> BTreeSet<String> {
    let src = root.join("src");
    walkdir::WalkDir::new(&src)
        .into_iter()
        .flatten()
        .filter(|entry| {
            entry
                .path()
                .extension()
                .is_some_and(|ending| ending == "md")
        })
        .filter_map(|entry| {
            let path = entry.path().strip_prefix(&src).ok()?;
            let parts: Vec<_> = path
                .components()
                .map(|part| part.as_os_str().to_string_lossy())
                .collect();
            Some(parts.join("/"))
        })
        .collect()
}

/// What only the whole book shows: programs nobody embeds, rows that point nowhere, chapters without their parts.
fn whole_book(project: &Project, chapters: &[Chapter], problems: &mut Vec<Diagnostic>) {
    let embedded: BTreeSet<&str> = chapters
        .iter()
        .flat_map(|chapter| &chapter.expansion.embeds)
        .map(|embed| embed.name.as_str())
        .collect();
    for listing in project.catalog.listings.values() {
        if !embedded.contains(listing.name.as_str()) {
            let (name, directive) = (
                listing.name.clone(),
                format!("{{{{#listing {}}}}}", listing.name),
            );
            let problem = Problem::NotEmbedded { name, directive };
            problems.push(Diagnostic::new(&listing.rust.file, 1, problem));
        }
    }
    let timelines: BTreeSet<&str> = chapters
        .iter()
        .flat_map(|chapter| &chapter.expansion.timelines)
        .map(String::as_str)
        .collect();
    for listing in project.catalog.listings.values() {
        if let Some(timeline) = &listing.timeline
            && !timelines.contains(listing.name.as_str())
        {
            let (name, file) = (
                listing.name.clone(),
                format!("{}/listing.toml", listing.folder),
            );
            problems.push(Diagnostic::new(
                file,
                timeline.line,
                Problem::TimelineNotShown { name },
            ));
        }
    }
    for error in project.catalog.errors.values() {
        if !embedded.contains(error.name.as_str()) {
            let (name, directive) = (error.name.clone(), format!("{{{{#error {}}}}}", error.name));
            let file = format!("{}/broken.rs", error.folder);
            problems.push(Diagnostic::new(
                file,
                1,
                Problem::NotEmbedded { name, directive },
            ));
        }
    }
    let pulled: BTreeSet<&str> = chapters
        .iter()
        .flat_map(|chapter| &chapter.expansion.pulled)
        .filter_map(|(_, _, path)| path.split('.').next())
        .collect();
    for subject in project.subjects.values() {
        if !pulled.contains(subject.name.as_str()) {
            let problem = Problem::SubjectNotShown {
                subject: subject.name.clone(),
            };
            problems.push(Diagnostic::new(&subject.file, 1, problem));
        }
    }
    let paths: Vec<&str> = chapters
        .iter()
        .map(|chapter| chapter.path.as_str())
        .collect();
    site::published::judge(project, &paths, problems);
    for name in site::THEME {
        let file = format!("theme/{name}");
        if !project.root.join(&file).is_file() {
            problems.push(Diagnostic::new(file, 1, Problem::NoThemeFile));
        }
    }
    let by_name: BTreeMap<&str, &Chapter> = chapters
        .iter()
        .map(|chapter| (chapter.path.trim_end_matches(".md"), chapter))
        .collect();
    rows(project, chapters, &by_name, problems);
    for chapter in chapters {
        for (line, path) in &chapter.expansion.api_paths {
            if !project.api.0.contains_key(path) {
                let path = path.clone();
                problems.push(Diagnostic::new(
                    chapter.source(),
                    *line,
                    Problem::UnknownApiPath { path },
                ));
            }
        }
        let part = chapter.path.split('/').next().unwrap_or_default();
        if project.catalog.parts.contains_key(part) && chapter.path.contains('/') {
            sections(chapter, problems);
        }
    }
}

fn rows(
    project: &Project,
    chapters: &[Chapter],
    by_name: &BTreeMap<&str, &Chapter>,
    problems: &mut Vec<Diagnostic>,
) {
    for row in &project.rosetta.rows {
        let name = row.name.key.clone();
        let mut problem = |problem| problems.push(Diagnostic::new(&row.file, row.line, problem));
        let paths = match &row.answer {
            crate::rosetta::Answer::Paths(paths) => paths.as_slice(),
            _ => &[],
        };
        for path in paths.iter().chain(&note_paths(row)) {
            if !project.api.0.contains_key(path) {
                problem(Problem::UnknownApiPath { path: path.clone() });
            }
        }
        for typed in
            row_texts(row).flat_map(|text| numbers::typed(text, pulldown_cmark::Options::empty()))
        {
            if typed.excuse.is_none() {
                let number = typed.number;
                problem(Problem::TypedFigure { number });
            }
        }
        for label in note_labels(row)
            .into_iter()
            .filter(|label| crate::api::path_in(label).is_none())
        {
            if label.starts_with('`') || label.contains("::") {
                problem(Problem::PathlessReference { text: label });
            }
        }
        match &row.chapter {
            Some(chapter) => match by_name.get(chapter.as_str()) {
                Some(chapter) => {
                    if let Some(section) = &row.section
                        && !chapter.expansion.headings.contains_key(section)
                    {
                        let headings = chapter.expansion.headings.keys().map(String::as_str);
                        let near = nearest(section, headings);
                        let (name, section) = (name.clone(), section.clone());
                        problem(Problem::RowSection {
                            name,
                            section,
                            near,
                        });
                    }
                }
                None => {
                    let near = nearest(chapter, by_name.keys().copied());
                    let (name, chapter) = (name.clone(), chapter.clone());
                    problem(Problem::RowChapter {
                        name,
                        chapter,
                        near,
                    });
                }
            },
            None if matches!(row.answer, crate::rosetta::Answer::None(_)) => {}
            None => problem(Problem::RowChapter {
                name: name.clone(),
                chapter: String::new(),
                near: None,
            }),
        }
        if let Some(listing) = &row.listing {
            let known = project
                .catalog
                .listings
                .keys()
                .chain(project.catalog.errors.keys());
            // The link leads to the row's chapter, so the listing must stand there.
            let there = chapters
                .iter()
                .filter(|chapter| {
                    Some(chapter.path.trim_end_matches(".md")) == row.chapter.as_deref()
                })
                .flat_map(|chapter| &chapter.expansion.embeds)
                .any(|embed| embed.name == *listing);
            if !there {
                let near = nearest(listing, known.map(String::as_str));
                let (name, listing) = (name.clone(), listing.clone());
                problem(Problem::RowListing {
                    name,
                    listing,
                    near,
                });
            }
            if let Some(shows) = project.catalog.listings.get(listing)
                && let Some(words) = unshown(row, shows)
            {
                let program = shows.rust.file.clone();
                problem(Problem::RowNotShown {
                    name: name.clone(),
                    program,
                    words,
                });
            }
        }
    }
}

/// The last parts of a row's Rust paths, if its listing shows none of them.
fn unshown(row: &crate::rosetta::Row, listing: &Listing) -> Option<String> {
    let crate::rosetta::Answer::Paths(paths) = &row.answer else {
        return None;
    };
    let last = |path: &String| {
        let last = path.rsplit("::").next().unwrap_or(path);
        last.trim_end_matches('!').to_owned()
    };
    let words: Vec<String> = paths.iter().map(last).collect();
    let shown = regex!(r"\w+")
        .find_iter(&listing.rust.source)
        .any(|word| words.iter().any(|wanted| wanted == word.as_str()));
    (!shown).then(|| words.join("` or `"))
}

/// The API paths that a row's note or reason refers to.
pub fn note_paths(row: &crate::rosetta::Row) -> Vec<String> {
    let labels = note_labels(row).into_iter();
    labels
        .filter_map(|label| crate::api::path_in(&label).map(str::to_owned))
        .collect()
}

/// What a row says in words: its note, and its reason.
fn row_texts(row: &crate::rosetta::Row) -> impl Iterator<Item = &String> {
    let reason = match &row.answer {
        crate::rosetta::Answer::None(reason) => Some(reason),
        _ => None,
    };
    row.note.iter().chain(reason)
}

/// The references in a row's note and reason that nothing defines.
fn note_labels(row: &crate::rosetta::Row) -> Vec<String> {
    row_texts(row)
        .flat_map(|markdown| expand::references(markdown))
        .map(|reference| reference.label)
        .collect()
}

/// The parts that every chapter of a part with listings has.
fn sections(chapter: &Chapter, problems: &mut Vec<Diagnostic>) {
    let embeds = &chapter.expansion.embeds;
    let parts = [
        (
            "program pair: `{{#listing NAME}}`",
            embeds.iter().any(|embed| embed.directive == "listing"),
        ),
        (
            "heading `## Exercises`",
            chapter.expansion.headings.contains_key("exercises"),
        ),
        (
            "worked solution: `{{#solution NAME}}`, or `{{#answer}}` with a listing",
            embeds.iter().any(|embed| embed.directive == "solution") || chapter.expansion.answers,
        ),
        (
            "heading `## Rosetta`",
            chapter.expansion.headings.contains_key("rosetta"),
        ),
        (
            "table of its names: `{{#rosetta chapter}}`",
            chapter.expansion.rosetta,
        ),
    ];
    for (wanted, present) in parts {
        if !present {
            let last = chapter.raw.lines().count().max(1);
            problems.push(Diagnostic::new(
                chapter.source(),
                last,
                Problem::MissingSection { wanted },
            ));
        }
    }
}
