//! The table at the end of `cargo test`: what each check counted.
//!
//! A check removes its count when it begins and writes it when all its trials are done; a count that is missing, or
//! was taken of another state of the book, is a failure.

use std::path::Path;
use std::process::ExitCode;

use guide::message::{Diagnostic, Problem};
use guide::python::{self, WANTED};
use guide::site::checked::{self, Checked};
use libtest_mimic::{Failed, Trial};

use crate::harness::{Counts, arguments, counts_file, digest, failed};

/// The checks that leave a count.
pub const CHECKS: [&str; 13] = [
    "epub",
    "errors",
    "figures",
    "javascript",
    "links",
    "outputs",
    "page",
    "python",
    "rosetta",
    "search",
    "server",
    "snippets",
    "structure",
];

/// Runs the tally and prints the table.
pub fn main() -> ExitCode {
    let root = guide::project::root().expect("the tests run inside the project");
    let args = arguments();
    let now = digest(&root);
    let counts: Vec<(&str, Option<Counts>)> = CHECKS
        .into_iter()
        .map(|check| {
            let text = std::fs::read_to_string(counts_file(&root, check)).ok();
            (
                check,
                text.and_then(|text| serde_json::from_str(&text).ok()),
            )
        })
        .collect();
    let trials = counts
        .iter()
        .map(|(check, counts)| {
            let (check, state) = (*check, counts.as_ref().map(|counts| counts.digest == now));
            Trial::test(format!("{check} has counted"), move || fresh(check, state))
        })
        .collect();
    let all = args.filter.is_none() && !args.list;
    let conclusion = libtest_mimic::run(&args, trials);
    if all {
        print(&counts);
    }
    let green = counts
        .iter()
        .all(|(_, counts)| counts.as_ref().is_some_and(|counts| counts.failed == 0));
    if all && green && !conclusion.has_failed() {
        note(&root, now);
    }
    conclusion.exit_code()
}

/// Notes the run, in which every check was green, for the foot of the pages.
fn note(root: &Path, digest: u64) {
    let pythons = WANTED.iter().filter_map(python::find);
    let checked = Checked {
        digest,
        date: guide::evidence::today(),
        rust: guide::evidence::rust_version().unwrap_or_default(),
        pythons: pythons.map(|python| python.title()).collect(),
    };
    checked::write(root, &checked).expect("the note can be written below target/");
}

fn fresh(check: &str, state: Option<bool>) -> Result<(), Failed> {
    let check = check.to_owned();
    let problem = match state {
        Some(true) => return Ok(()),
        Some(false) => Problem::CountStale {
            check: check.clone(),
        },
        None => Problem::CountMissing {
            check: check.clone(),
        },
    };
    Err(failed([Diagnostic::new(
        format!("tests/{check}.rs"),
        1,
        problem,
    )]))
}

fn print(counts: &[(&str, Option<Counts>)]) {
    println!("{:<10} {:>6}  what", "check", "count");
    let mut exempt = Vec::new();
    let mut absent = Vec::new();
    for (check, counts) in counts {
        let Some(counts) = counts else {
            println!(
                "{check:<10} {:>6}  no count: it broke off or was not run",
                "-"
            );
            continue;
        };
        for (kind, number) in &counts.checked {
            println!("{check:<10} {number:>6}  {kind}");
        }
        exempt.extend(
            counts
                .exempt
                .iter()
                .map(|(what, why)| format!("{check:<10} {what}: {why}")),
        );
        absent.extend(
            counts
                .absent
                .iter()
                .map(|(part, unchecked)| format!("{check:<10} {part}: {unchecked}")),
        );
    }
    println!("\nexempt: {}", exempt.len());
    exempt.iter().for_each(|line| println!("  {line}"));
    println!("\nabsent: {}", absent.len());
    absent.iter().for_each(|line| println!("  {line}"));
    println!();
}
