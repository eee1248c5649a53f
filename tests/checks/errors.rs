//! The *errors* check: programs that must not compile, the compiler's own text, and the mended forms.

use std::process::ExitCode;
use std::sync::Arc;

use guide::listing::{ErrorProgram, Expected};
use guide::message::{Diagnostic, Problem};
use libtest_mimic::{Failed, Trial};
use regex::Regex;

use crate::compare::difference;
use crate::harness::{Check, failed};
use crate::outputs::rewrite;
use crate::snippets::shows;
use crate::worker::{self, Outcome, Pool, Verdict};

/// Runs the check.
pub fn main() -> ExitCode {
    if let Some(code) = worker::intercept() {
        return code;
    }
    let check = Check::load("errors");
    let pool = Arc::new(Pool::new(&check.root, true));
    let mut trials = Vec::new();
    for error in check.book.project.catalog.errors.values() {
        if !check.wants(&error.name) {
            continue;
        }
        let (broken, checked, workers) = (error.clone(), check.clone(), pool.clone());
        trials.push(Trial::test(
            format!("{}/broken.rs", error.folder),
            move || {
                checked.count("programs that must not compile");
                judge_broken(&checked, &workers, &broken)
            },
        ));
        if error.mended.is_some() {
            let (error, check, pool) = (error.clone(), check.clone(), pool.clone());
            trials.push(Trial::test(
                format!("{}/mended.rs", error.folder),
                move || {
                    check.count("mended programs");
                    judge_mended(&check, &pool, &error)
                },
            ));
        } else {
            check.count("mended by a listing");
        }
    }
    check.run(trials)
}

fn judge_broken(check: &Check, pool: &Pool, error: &ErrorProgram) -> Result<(), Failed> {
    let file = format!("{}/broken.rs", error.folder);
    let fail = |file: &str, problem| Err(failed([Diagnostic::new(file, 1, problem)]));
    // What compiles with a warning is run as well.
    let outcome = pool.judge(&error.broken, error.stdout.is_some());
    let compiler = portable(&outcome.stderr, &file);
    let wanted = error.about.wanted();
    let right = match (&outcome.verdict, &error.about.warns) {
        (Verdict::DidNotCompile, None) => {
            let codes: Vec<String> = error.about.code.iter().cloned().collect();
            shows(&outcome.stderr, &codes, error.about.says.as_deref())
        }
        (Verdict::Passed, None) => return fail(&file, Problem::BrokenCompiles),
        (Verdict::DidNotCompile, Some(_)) => false,
        (Verdict::Passed, Some(lint)) => warns(&outcome.stderr, lint),
        (_, None) => return Err(compiler.into()),
        (_, Some(_)) => {
            return unfinished(&outcome, &file, "the program that is warned of", compiler);
        }
    };
    if !right {
        return fail(&file, Problem::BrokenOtherError { wanted, compiler });
    }
    let shown = format!("{}/broken.stderr", error.folder);
    let printed = error.stdout.as_ref().map_or(Ok(()), |stdout| {
        let program = "the program that is warned of";
        judge_output(check, error, program, stdout, &outcome.stdout)
    });
    if check.accept {
        return rewrite(&check.root, &shown, &error.stderr, &compiler).and(printed);
    }
    printed?;
    // Letter by letter: the compiler's text has no masks.
    match (error.stderr != compiler)
        .then(|| difference(&error.stderr, &compiler).unwrap_or_default())
    {
        None => Ok(()),
        Some(diff) => {
            let accept = error.name.clone();
            fail(&shown, Problem::CompilerTextDiffers { diff, accept })
        }
    }
}

/// Whether the compiler's text is one warning, of `lint`: it ends with how many there were.
fn warns(compiler: &str, lint: &str) -> bool {
    let one = guide::regex!(r"(?m)^warning: 1 warning emitted$").is_match(compiler);
    one && compiler.contains(&format!("`#[warn({lint})]`"))
}

fn judge_mended(check: &Check, pool: &Pool, error: &ErrorProgram) -> Result<(), Failed> {
    let Some(mended) = &error.mended else {
        return Ok(());
    };
    let program = "the mended program";
    let outcome = pool.judge(&mended.pieces.whole, true);
    let stderr = portable(&outcome.stderr, &mended.file);
    match outcome.verdict {
        Verdict::Passed => {}
        Verdict::DidNotCompile => {
            let problem = Problem::ListingDoesNotBuild { compiler: stderr };
            return Err(failed([Diagnostic::new(&mended.file, 1, problem)]));
        }
        _ => return unfinished(&outcome, &mended.file, program, stderr),
    }
    if !stderr.trim().is_empty() {
        let problem = Problem::ErrorStreamDiffers {
            program: program.to_owned(),
            file: mended.stderr_file.clone(),
            diff: stderr,
            accept: error.name.clone(),
        };
        return Err(failed([Diagnostic::new(&mended.file, 1, problem)]));
    }
    judge_output(check, error, program, &mended.expected, &outcome.stdout)
}

/// Says why a program that compiles did not come to its end.
fn unfinished(outcome: &Outcome, file: &str, program: &str, stderr: String) -> Result<(), Failed> {
    let program = program.to_owned();
    let problem = match outcome.verdict {
        Verdict::TooSlow => Problem::TooSlow {
            program,
            seconds: guide::process::limit(),
        },
        Verdict::TooMuchOutput => Problem::TooMuchOutput {
            program,
            bytes: guide::process::BYTES,
        },
        Verdict::LeftProcess => Problem::LeftProcess { program },
        _ => Problem::ExitDiffers {
            program,
            found: format!("an error: {}", stderr.trim()),
            wanted: "exit code 0".to_owned(),
        },
    };
    Err(failed([Diagnostic::new(file, 1, problem)]))
}

/// Compares what a program of the folder prints with what the page shows.
fn judge_output(
    check: &Check,
    error: &ErrorProgram,
    program: &str,
    expected: &Expected,
    printed: &str,
) -> Result<(), Failed> {
    let Expected::Text { file, text } = expected else {
        return Ok(());
    };
    if check.accept {
        return rewrite(&check.root, file, text, printed);
    }
    match difference(text, printed) {
        None => Ok(()),
        Some(diff) => {
            let (file, accept) = (file.clone(), error.name.clone());
            let problem = Problem::OutputDiffers {
                program: program.to_owned(),
                file: file.clone(),
                diff,
                accept,
            };
            Err(failed([Diagnostic::new(&file, 1, problem)]))
        }
    }
}

/// The compiler's text without this machine's folders: the program by its own path, crates by name and version.
fn portable(compiler: &str, file: &str) -> String {
    let rules: [(&str, &str); 5] = [
        (r"[^\s`@{}()]*rust-skeptic\w*[/\\]test\.rs", file),
        (r"[^\s`@{}()]*[/\\]registry[/\\]src[/\\][^/\\]+[/\\]", ""),
        (r"/rustc/[0-9a-f]{40}/", ""),
        // Long types are written to a file with a number of its own; the page has no such file.
        (
            r"(?m)^ *= note: the full name for the type has been written to .*\n",
            "",
        ),
        (
            r"(?m)^ *= note: consider using `--verbose` to print the full type name to the console\n",
            "",
        ),
    ];
    rules
        .iter()
        .fold(compiler.to_owned(), |text, (pattern, with)| {
            let pattern = Regex::new(pattern).expect("the pattern is valid");
            pattern.replace_all(&text, *with).into_owned()
        })
}
