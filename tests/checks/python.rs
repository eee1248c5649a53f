//! The *python* check: every twin runs under every Python that was found, and every Python fence runs too.

use std::process::{Command, ExitCode};
use std::sync::Arc;

use guide::expand::Fence;
use guide::message::{Diagnostic, Problem};
use guide::python::{Python, WANTED, Wanted, compiled_below, find};
use libtest_mimic::{Completion, Failed, Trial};

use crate::harness::{Check, failed, stress, work_folder};
use crate::outputs::{Busy, compare, hear_signals};
use guide::process;

/// How often a twin with several outcomes is run at most.
const RUNS: usize = 150;

/// Runs the check.
pub fn main() -> ExitCode {
    let check = Check::load("python");
    let catalog = &check.book.project.catalog;
    let twins = catalog
        .listings
        .values()
        .filter(|listing| listing.python.is_some())
        .count();
    let mut trials = Vec::new();
    let mut found = Vec::new();
    for wanted in &WANTED {
        match find(wanted) {
            Some(python) => found.push(python),
            None => {
                let check = check.clone();
                let Wanted { part, mend, .. } = wanted;
                trials.push(Trial::ignorable_test(
                    format!("{part} is here"),
                    move || {
                        check.absent(part, &format!("{twins} twins not run under it"), mend)?;
                        Ok(Completion::ignored_with(format!(
                            "{part} was not found: {mend}"
                        )))
                    },
                ));
            }
        }
    }
    for listing in catalog.listings.values() {
        let Some(twin) = listing
            .python
            .as_ref()
            .filter(|_| check.wants(&listing.name))
        else {
            continue;
        };
        if let Some(why) = listing.about.not_here() {
            check.exempt(format!("{} is not run", twin.file), why);
            continue;
        }
        let least = listing.about.python_min.clone();
        let able: Vec<&Python> = found
            .iter()
            .filter(|python| python.at_least(&least))
            .collect();
        if able.is_empty() {
            let (check, file) = (check.clone(), twin.file.clone());
            trials.push(Trial::ignorable_test(file.clone(), move || {
                let part = format!("Python {least}");
                check.absent(
                    &part,
                    &format!("{file} not run"),
                    "install that version of Python",
                )?;
                Ok(Completion::ignored_with(format!("{part} was not found")))
            }));
            continue;
        }
        for (index, python) in able.into_iter().enumerate() {
            let (check, listing, twin, python) =
                (check.clone(), listing.clone(), twin.clone(), python.clone());
            if check.accept && index > 0 {
                continue;
            }
            let mut twin = twin;
            if let (true, Some(own)) = (python.free_threaded, twin.free_threaded.take()) {
                twin.expected = own;
            }
            let name = format!("{} ({})", twin.file, python.title());
            trials.push(Trial::test(name, move || {
                check.count(&format!("twins under {}", python.title()));
                let command = || {
                    let mut command = Command::new(&python.program);
                    command
                        .arg(&twin.file)
                        .args(&listing.about.args)
                        .current_dir(&check.root);
                    compiled_below(&mut command, &work_folder(&check.root));
                    command
                };
                let what = format!("the Python program ({})", python.title());
                let runner = (python.name, what.as_str());
                compare(&check, &listing, &twin, runner, command, RUNS)
            }));
        }
    }
    if stress().is_none() {
        fences(&check, &found, &mut trials);
    }
    // Half of a pool of processes' time is waiting for its workers to start and end.
    let threads = 2 * std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    hear_signals();
    let busy = Busy::if_stressed();
    let code = check.run_on(trials, Some(threads));
    busy.report(&check, "Python");
    code
}

fn fences(check: &Arc<Check>, found: &[Python], trials: &mut Vec<Trial>) {
    for chapter in &check.book.chapters {
        let source = chapter.source();
        for fence in &chapter.expansion.fences {
            if !["python", "pycon"].contains(&fence.language.as_str()) || !check.wants(&source) {
                continue;
            }
            let least = fence.values.get("min").map_or("3.11", String::as_str);
            let able: Vec<&Python> = found
                .iter()
                .filter(|python| python.at_least(least))
                .collect();
            let place = format!("{source}:{}", fence.line);
            for python in able.iter().skip(1).map(|python| (*python).clone()) {
                if fence.has("ignore") {
                    break;
                }
                let (check, source, fence) = (check.clone(), source.clone(), fence.clone());
                let name = format!("{place} ({})", python.title());
                trials.push(Trial::test(name, move || {
                    check.count("Python fences");
                    run_fence(&check, &source, &fence, &python)
                }));
            }
            let python = able.first().map(|python| (*python).clone());
            let (check, source, fence) = (check.clone(), source.clone(), fence.clone());
            trials.push(Trial::ignorable_test(place.clone(), move || {
                if fence.has("ignore") {
                    let reason = fence.values.get("reason").cloned().unwrap_or_default();
                    check.exempt(format!("{place} is not run"), &reason);
                    return Ok(Completion::ignored_with(reason));
                }
                let Some(python) = python else {
                    check.absent(
                        "a Python for a fence",
                        &format!("{place} not run"),
                        "install it",
                    )?;
                    return Ok(Completion::ignored_with(
                        "no Python was found that can run it",
                    ));
                };
                check.count("Python fences");
                run_fence(&check, &source, &fence, &python).map(|()| Completion::Completed)
            }));
        }
    }
}

fn run_fence(check: &Check, source: &str, fence: &Fence, python: &Python) -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    let transcript = fence.language == "pycon";
    let file = folder
        .path()
        .join(if transcript { "fence.txt" } else { "fence.py" });
    // Line numbers of messages become those of the chapter.
    std::fs::write(&file, "\n".repeat(fence.line) + &fence.body)?;
    let mut command = Command::new(&python.program);
    if transcript {
        command.args(["-m", "doctest"]);
    }
    command.arg(&file).current_dir(&check.root);
    compiled_below(&mut command, &work_folder(&check.root));
    let ran = process::run(command)?;
    let fail = |problem| Err(failed([Diagnostic::new(source, fence.line, problem)]));
    let output =
        format!("{}{}", ran.stdout, ran.stderr).replace(&file.display().to_string(), source);
    if fence.body.contains("doctest:") {
        // A directive of doctest's could skip what the reader sees.
        return fail(Problem::PythonFails {
            output: "doctest directives are not allowed".to_owned(),
        });
    }
    match (ran.code("this Python"), fence.values.get("raises")) {
        (Err(problem), _) => fail(problem),
        (Ok(Some(0)), None) => Ok(()),
        (Ok(Some(0)), Some(wanted)) => fail(Problem::PythonDoesNotRaise {
            wanted: wanted.clone(),
            output,
        }),
        (Ok(_), None) => fail(Problem::PythonFails { output }),
        (Ok(_), Some(wanted)) => {
            let last = ran
                .stderr
                .lines()
                .rev()
                .find(|line| !line.starts_with(' '))
                .unwrap_or_default();
            let raised = last.split(':').next().unwrap_or_default().trim();
            let traceback = ran.stderr.contains("Traceback (most recent call last)");
            match traceback && raised.rsplit('.').next() == Some(wanted.as_str()) {
                true => Ok(()),
                false => fail(Problem::PythonDoesNotRaise {
                    wanted: wanted.clone(),
                    output,
                }),
            }
        }
    }
}
