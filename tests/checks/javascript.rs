//! The *javascript* check: where a chapter compares with JavaScript, the program runs on node.

use std::process::{Command, ExitCode};

use guide::pages::{NODE, node};
use libtest_mimic::{Completion, Trial};

use crate::harness::Check;
use crate::outputs::compare;

/// Runs the check.
pub fn main() -> ExitCode {
    let check = Check::load("javascript");
    let node = node();
    let mut trials = Vec::new();
    for listing in check.book.project.catalog.listings.values() {
        let wanted = |_: &&_| check.wants(&listing.name);
        let Some(program) = listing.javascript.as_ref().filter(wanted).cloned() else {
            continue;
        };
        let (check, listing, node) = (check.clone(), listing.clone(), node.clone());
        trials.push(Trial::ignorable_test(program.file.clone(), move || {
            let Some(node) = node else {
                check.absent(NODE.part, &format!("{} not run", program.file), NODE.mend)?;
                return Ok(Completion::ignored_with(format!(
                    "{} was not found",
                    NODE.part
                )));
            };
            check.count("JavaScript programs");
            let command = || {
                let mut command = Command::new(&node);
                command.arg(&program.file).current_dir(&check.root);
                command
            };
            let names = ("javascript", "the JavaScript program");
            compare(&check, &listing, &program, names, command, 1)?;
            Ok(Completion::Completed)
        }));
    }
    check.run(trials)
}
