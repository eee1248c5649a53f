//! Small helpers on text and files that several modules share.

use std::path::Path;

pub use ::regex::Regex;
use pulldown_cmark::Event;

/// A pattern that is compiled once, at its first use.
#[macro_export]
macro_rules! regex {
    ($pattern:expr) => {{
        static PATTERN: std::sync::LazyLock<$crate::text::Regex> = std::sync::LazyLock::new(|| {
            $crate::text::Regex::new($pattern).expect("the pattern is valid")
        });
        &*PATTERN
    }};
}

use crate::message::{Diagnostic, Problem};

/// The line (from 1) on which byte `offset` of `text` stands.
pub fn line_of(text: &str, offset: usize) -> usize {
    text.as_bytes()[..offset.min(text.len())]
        .iter()
        .filter(|byte| **byte == b'\n')
        .count()
        + 1
}

/// Reads `root/file` as UTF-8. A missing file is `None`; bytes that are not UTF-8 are a problem with their line, and so
/// are the marks that an unfinished merge leaves.
pub fn read(root: &Path, file: &str, problems: &mut Vec<Diagnostic>) -> Option<String> {
    let bytes = std::fs::read(root.join(file)).ok()?;
    match String::from_utf8(bytes) {
        Ok(text) => {
            for (index, line) in text.lines().enumerate() {
                if line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ") {
                    problems.push(Diagnostic::new(file, index + 1, Problem::MergeMark));
                }
            }
            Some(text.replace("\r\n", "\n"))
        }
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let line = error.as_bytes()[..valid]
                .iter()
                .filter(|byte| **byte == b'\n')
                .count()
                + 1;
            problems.push(Diagnostic::new(file, line, Problem::InvalidUtf8));
            None
        }
    }
}

/// Parses TOML; an error becomes a problem at its line.
pub fn toml<T: serde::de::DeserializeOwned>(
    file: &str,
    text: &str,
    problems: &mut Vec<Diagnostic>,
) -> Option<T> {
    match toml::from_str(text) {
        Ok(value) => Some(value),
        Err(error) => {
            let line = error.span().map_or(1, |span| line_of(text, span.start));
            let message = error.message().replace('\n', " ");
            problems.push(Diagnostic::new(file, line, Problem::BadToml { message }));
            None
        }
    }
}

/// The line (from 1) on which `words` first stand in `text`; the first line if they do not.
pub fn line_with(text: &str, words: &str) -> usize {
    text.find(words).map_or(1, |offset| line_of(text, offset))
}

/// The line (from 1) on which `key` is given a value in TOML; the first line if it is not.
pub fn line_of_key(text: &str, key: &str) -> usize {
    let mut lines = text.lines().enumerate();
    let found = lines.find(|(_, line)| {
        let rest = line.trim_start().strip_prefix(key);
        rest.is_some_and(|rest| rest.trim_start().starts_with('='))
    });
    found.map_or(1, |(index, _)| index + 1)
}

/// The keys of a TOML text whose value is an empty string, each with its line.
pub fn empty_values(text: &str) -> Vec<(usize, String)> {
    let lines = text.lines().enumerate();
    lines
        .filter_map(|(index, line)| {
            let found = crate::regex!(r#"^\s*([\w-]+)\s*=\s*"\s*"\s*$"#).captures(line)?;
            Some((index + 1, found[1].to_owned()))
        })
        .collect()
}

/// Escapes text for HTML content and attributes.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// The words of inline markdown, without its marks.
pub fn plain<'a>(events: impl Iterator<Item = Event<'a>>) -> String {
    let mut text = String::new();
    for event in events {
        match event {
            Event::Text(words) | Event::Code(words) => text.push_str(&words),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            _ => {}
        }
    }
    text
}

/// The names of the entries of a folder, sorted; empty if there is no such folder.
pub fn entries(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    names.sort();
    names
}

/// The id mdBook gives a heading, and GitHub too: lower case, spaces to hyphens, other punctuation dropped.
pub fn heading_id(heading: &str) -> String {
    heading
        .trim()
        .chars()
        .filter_map(|c| match c {
            c if c.is_alphanumeric() || c == '_' || c == '-' => Some(c.to_ascii_lowercase()),
            c if c.is_whitespace() => Some('-'),
            _ => None,
        })
        .collect()
}
