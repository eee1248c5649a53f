//! The *figures* check: every number that claims a measurement comes from a record, and every record is whole.

use std::collections::BTreeMap;
use std::process::ExitCode;

use guide::message::Diagnostic;
use guide::numbers::Excuse;
use libtest_mimic::Trial;

use crate::harness::{Check, file_trials};
use crate::measuring;

/// Runs the check: a trial for each chapter and each subject, and one for any other file with such a problem.
pub fn main() -> ExitCode {
    let check = Check::load("figures");
    let mut found: BTreeMap<String, Vec<Diagnostic>> = BTreeMap::new();
    for chapter in &check.book.chapters {
        found.insert(chapter.source(), Vec::new());
        for (_, directive, _) in &chapter.expansion.pulled {
            check.count(match directive.as_str() {
                "figure" => "figures pulled",
                "table" => "tables pulled",
                "plot" => "plots pulled",
                _ => "pages with every figure",
            });
        }
        for (line, typed) in &chapter.expansion.typed {
            let why = match typed.excuse {
                Some(Excuse::Source) => "its sentence links to the source",
                _ => "a definition or a parameter",
            };
            let place = format!("{}:{line}", chapter.source());
            check.exempt(format!("{place} types \"{}\"", typed.number), why);
        }
    }
    for subject in check.book.project.subjects.values() {
        found.insert(subject.file.clone(), Vec::new());
        if let Some(record) = &subject.record {
            check.count("records");
            check.count_many("rounds", record.rounds.len());
        }
        if subject.wide {
            let what = format!("{} may spread wider", subject.file);
            check.exempt(what, "micro-costs, shown as ranges");
        }
        for (name, figure) in &subject.figures {
            if let Some(reason) = &figure.wide {
                check.exempt(format!("{}: `{name}` is a range", subject.file), reason);
            }
        }
        if let Some(reason) = &subject.no_python {
            check.exempt(format!("{} measures no Python", subject.file), reason);
        }
    }
    if let Some(record) = &check.book.project.pages {
        found.insert(guide::pages::RECORD.to_owned(), Vec::new());
        check.count_many("pages measured in a browser", record.pages.len());
    }
    for problem in &check.book.problems {
        if problem.problem.is_of_figures() {
            let file = problem.file.clone();
            found.entry(file).or_default().push(problem.clone());
        }
    }
    let mut trials: Vec<Trial> = file_trials(found);
    // The drift suite's copy is for what its breakages break.
    if std::env::var_os("GUIDE_ROOT").is_none() {
        trials.extend(measuring::trials(&check));
    }
    check.run(trials)
}
