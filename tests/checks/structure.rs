//! The *structure* check: everything that shows without running a program, file by file.

use std::collections::BTreeMap;
use std::process::ExitCode;

use guide::message::Diagnostic;
use libtest_mimic::Trial;

use crate::harness::{Check, file_trials};
use crate::highlighting;

/// Runs the check: a trial per file of the book, and one per file with a problem.
pub fn main() -> ExitCode {
    let check = Check::load("structure");
    let mut found: BTreeMap<String, Vec<Diagnostic>> = BTreeMap::new();
    for chapter in &check.book.chapters {
        found.insert(chapter.source(), Vec::new());
    }
    let others = |problem: &&Diagnostic| !problem.problem.is_of_figures();
    for problem in check.book.problems.iter().filter(others) {
        found
            .entry(problem.file.clone())
            .or_default()
            .push(problem.clone());
    }
    let catalog = &check.book.project.catalog;
    check.count_many("chapters", check.book.chapters.len());
    check.count_many("listing folders", catalog.listings.len());
    check.count_many("error folders", catalog.errors.len());
    for chapter in &check.book.chapters {
        for fence in chapter
            .expansion
            .fences
            .iter()
            .filter(|fence| fence.language == "text")
        {
            let reason = fence.values.get("reason").cloned().unwrap_or_default();
            check.exempt(
                format!(
                    "{}:{} is text that no program prints",
                    chapter.source(),
                    fence.line
                ),
                reason,
            );
        }
    }
    for listing in catalog.listings.values() {
        let reasons = [
            ("has no Python twin", &listing.about.no_twin),
            ("runs on Unix only", &listing.about.unix_only),
            ("prints otherwise in Python", &listing.about.differs),
            (
                "prints otherwise on the free-threaded build",
                &listing.about.differs_free_threaded,
            ),
            ("prints otherwise in JavaScript", &listing.about.differs_js),
        ];
        for (what, reason) in reasons {
            if let Some(reason) = reason {
                check.exempt(format!("{} {what}", listing.name), reason);
            }
        }
    }
    found
        .entry(highlighting::STYLE.to_owned())
        .or_default()
        .extend(highlighting::colours(&check.root));
    let mut trials: Vec<Trial> = file_trials(found);
    check.count_many("languages highlighted", highlighting::SAMPLES.len());
    trials.push(Trial::test("every language is highlighted", || {
        highlighting::languages()
    }));
    trials.push(Trial::test("highlighted code keeps its place", || {
        highlighting::places()
    }));
    check.run(trials)
}
