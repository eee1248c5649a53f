//! The *structure* check: everything that shows without running a program, file by file.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;

use guide::evidence::digest_of;
use guide::message::{Diagnostic, Problem};
use guide::text::line_with;
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
    for (file, problems) in overrides(&check) {
        check.count("files in place of mdBook's");
        found.entry(file).or_default().extend(problems);
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

/// The files of `theme/` that take the place of mdBook's: each says why, and of which one, so that a change there is
/// noticed when mdBook's version is raised.
fn overrides(check: &Check) -> BTreeMap<String, Vec<Diagnostic>> {
    let originals = mdbook_front_end(check);
    let mut found = BTreeMap::new();
    for place in ["templates", "css", "js", "searcher"] {
        for name in guide::text::entries(&originals.join(place)) {
            // The theme's folder has templates and scripts side by side, and `css` and `fonts` below.
            let ours = match place {
                "css" if !name.contains("highlight") && !name.contains("tomorrow") => {
                    format!("theme/css/{name}")
                }
                _ => format!("theme/{name}"),
            };
            let Ok(text) = std::fs::read_to_string(check.root.join(&ours)) else {
                continue;
            };
            let original = std::fs::read(originals.join(place).join(&name)).unwrap_or_default();
            let digest = digest_of(original);
            let said = guide::regex!(r"sha256 of the original: ([0-9a-f]+)").captures(&text);
            let problem = match said {
                Some(said) if said[1] == digest && text.contains("Reason: ") => None,
                Some(_) if text.contains("Reason: ") => {
                    let original = format!("{place}/{name}");
                    Some(Problem::OverrideStale { original, digest })
                }
                _ => Some(Problem::OverrideWithoutOrigin),
            };
            let line = line_with(&text, "sha256 of the original");
            let problems = problem.map(|problem| Diagnostic::new(&ours, line, problem));
            found.insert(ours.clone(), problems.into_iter().collect());
        }
    }
    found
}

/// Where the pinned mdBook keeps the files of its pages.
fn mdbook_front_end(check: &Check) -> PathBuf {
    let metadata = cargo_metadata::MetadataCommand::new()
        .manifest_path(check.root.join("Cargo.toml"))
        .other_options(vec!["--offline".into()])
        .exec()
        .expect("cargo knows the project's packages");
    let package = metadata
        .packages
        .iter()
        .find(|package| package.name.as_str() == "mdbook-html")
        .expect("mdBook renders the pages");
    let folder = package.manifest_path.parent().expect("it has a folder");
    folder.join("front-end").into()
}
