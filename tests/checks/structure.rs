//! The *structure* check: everything that shows without running a program, file by file.

use std::collections::BTreeMap;
use std::process::ExitCode;

use guide::message::Diagnostic;
use libtest_mimic::Trial;
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

use crate::harness::{Check, failed};

/// Runs the check: a trial per file of the book, and one per file with a problem.
pub fn main() -> ExitCode {
    let check = Check::load("structure");
    let mut found: BTreeMap<String, Vec<Diagnostic>> = BTreeMap::new();
    for chapter in &check.book.chapters {
        found.insert(chapter.source(), Vec::new());
    }
    for problem in &check.book.problems {
        found
            .entry(problem.file.clone())
            .or_default()
            .push(problem.clone());
    }
    let catalog = &check.book.project.catalog;
    check.count_many("chapters", check.book.chapters.len());
    check.count_many("listing folders", catalog.listings.len());
    check.count_many("error folders", catalog.errors.len());
    for listing in catalog.listings.values() {
        let reasons = [
            ("has no Python twin", &listing.about.no_twin),
            ("runs on Unix only", &listing.about.unix_only),
            ("prints otherwise in Python", &listing.about.differs),
        ];
        for (what, reason) in reasons {
            if let Some(reason) = reason {
                check.exempt(format!("{} {what}", listing.name), reason);
            }
        }
    }
    let mut trials: Vec<Trial> = found
        .into_iter()
        .map(|(file, problems)| {
            Trial::test(file, move || match problems.is_empty() {
                true => Ok(()),
                false => Err(failed(problems)),
            })
        })
        .collect();
    for index in 0..check.book.chapters.len() {
        let check = check.clone();
        let name = format!(
            "{}: the renderer's Rust is the checked Rust",
            check.book.chapters[index].source()
        );
        trials.push(Trial::test(name, move || same_rust(&check, index)));
    }
    check.clone().run(trials)
}

/// The Rust blocks that the renderer gets are, one by one, those that *snippets* takes to skeptic.
fn same_rust(check: &Check, index: usize) -> Result<(), libtest_mimic::Failed> {
    let chapter = &check.book.chapters[index];
    let rendered = rust_blocks(&chapter.expansion.text);
    let mut checked: Vec<String> = crate::snippets::of_chapter(&check.book, chapter)
        .into_iter()
        .flat_map(|snippet| snippet.shown)
        .collect();
    let mut missing = rendered.clone();
    missing.retain(|block| {
        match checked
            .iter()
            .position(|other| other.trim_end() == block.trim_end())
        {
            Some(at) => {
                checked.remove(at);
                false
            }
            None => true,
        }
    });
    match (missing.is_empty(), checked.is_empty()) {
        (true, true) => Ok(()),
        _ => Err(format!(
            "{}: rendered but not checked: {missing:#?}; checked but not rendered: {checked:#?}",
            chapter.source()
        )
        .into()),
    }
}

fn rust_blocks(markdown: &str) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut open: Option<String> = None;
    for event in Parser::new(markdown) {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info)))
                if info.starts_with("rust") =>
            {
                open = Some(String::new());
            }
            Event::Text(text) => {
                if let Some(open) = &mut open {
                    open.push_str(&text);
                }
            }
            Event::End(TagEnd::CodeBlock) => blocks.extend(open.take()),
            _ => {}
        }
    }
    blocks
}
