//! The *errors* check: programs that must not compile, the compiler's own text, and the mended forms.

use std::process::ExitCode;
use std::sync::Arc;

use guide::listing::ErrorProgram;
use guide::message::{Diagnostic, Problem};
use libtest_mimic::{Failed, Trial};
use regex::Regex;

use crate::compare::difference;
use crate::harness::{Check, failed};
use crate::outputs::rewrite;
use crate::snippets::shows;
use crate::worker::{self, Pool, Verdict};

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
    let outcome = pool.judge(&error.broken, false);
    let compiler = portable(&outcome.stderr, &file);
    let wanted = error.about.wanted();
    let right = match (&outcome.verdict, &error.about.warns) {
        (Verdict::DidNotCompile, None) => {
            let codes: Vec<String> = error.about.code.iter().cloned().collect();
            shows(&outcome.stderr, &codes, error.about.says.as_deref())
        }
        (Verdict::Passed, None) => return fail(&file, Problem::BrokenCompiles),
        (Verdict::Passed | Verdict::DidNotCompile, Some(lint)) => {
            outcome.verdict == Verdict::Passed && warns(&outcome.stderr, lint)
        }
        _ => return Err(compiler.into()),
    };
    if !right {
        return fail(&file, Problem::BrokenOtherError { wanted, compiler });
    }
    let shown = format!("{}/broken.stderr", error.folder);
    if check.accept {
        return rewrite(&check.root, &shown, &error.stderr, &compiler);
    }
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
    let fail = |problem| Err(failed([Diagnostic::new(&mended.file, 1, problem)]));
    let program = "the mended program".to_owned();
    let outcome = pool.judge(&mended.pieces.whole, true);
    let stderr = portable(&outcome.stderr, &mended.file);
    match outcome.verdict {
        Verdict::Passed => {}
        Verdict::DidNotCompile => return fail(Problem::ListingDoesNotBuild { compiler: stderr }),
        Verdict::TooSlow => {
            return fail(Problem::TooSlow {
                program,
                seconds: guide::process::limit(),
            });
        }
        Verdict::TooMuchOutput => {
            return fail(Problem::TooMuchOutput {
                program,
                bytes: guide::process::BYTES,
            });
        }
        Verdict::LeftProcess => return fail(Problem::LeftProcess { program }),
        Verdict::DidNotPass | Verdict::Broken => {
            let found = format!("an error: {}", stderr.trim());
            return fail(Problem::ExitDiffers {
                program,
                found,
                wanted: "exit code 0".to_owned(),
            });
        }
    }
    if !stderr.trim().is_empty() {
        let (file, diff, accept) = (mended.stderr_file.clone(), stderr, error.name.clone());
        return fail(Problem::ErrorStreamDiffers {
            program,
            file,
            diff,
            accept,
        });
    }
    let guide::listing::Expected::Text { file, text } = &mended.expected else {
        return Ok(());
    };
    if check.accept {
        return rewrite(&check.root, file, text, &outcome.stdout);
    }
    match difference(text, &outcome.stdout) {
        None => Ok(()),
        Some(diff) => {
            let (file, accept) = (file.clone(), error.name.clone());
            fail(Problem::OutputDiffers {
                program,
                file,
                diff,
                accept,
            })
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
