//! The *snippets* check: every Rust block a reader sees is compiled, and run, by skeptic.
//!
//! One trial a block, named after the line of the chapter. A fragment of a listing counts as its whole file, and a
//! program shown twice is judged once.

use std::process::ExitCode;
use std::sync::Arc;

use guide::book::{Book, Chapter};
use guide::expand::Fence;
use guide::listing::Listing;
use guide::message::{Diagnostic, Problem};
use libtest_mimic::{Completion, Failed, Trial};

use crate::harness::{Check, failed};
use crate::worker::{self, Outcome, Pool, Verdict};

/// What a snippet must do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Must {
    Pass,
    /// Compile, and end with the exit code its folder declares.
    Fail,
    /// Compile, and panic.
    Panic,
    /// Compile; it is not run here, for this reason.
    Compile(String),
    /// Compile, with the warning that *errors* compares.
    Warn,
    /// Not compile, with these codes and no others, or with this text.
    NotCompile {
        codes: Vec<String>,
        says: Option<String>,
    },
    /// Nothing is done with it, for this reason.
    Nothing(String),
}

/// One Rust block of a chapter.
#[derive(Debug, Clone)]
pub struct Snippet {
    /// The line of the fence or the directive, in the chapter.
    pub line: usize,
    /// Distinguishes blocks of one directive.
    pub suffix: &'static str,
    /// The program it is or belongs to, if it is not a plain fence.
    pub program: Option<String>,
    /// What the reader sees: one block.
    pub shown: String,
    /// What skeptic gets.
    pub text: String,
    pub must: Must,
    /// For the table: fence, program, fragment, ...
    pub kind: &'static str,
    /// The file that messages about the text's lines should name; a plain fence's lines are the chapter's.
    pub file: Option<String>,
}

/// The Rust blocks of a chapter, in order of kind.
pub fn of_chapter(book: &Book, chapter: &Chapter) -> Vec<Snippet> {
    let catalog = &book.project.catalog;
    let mut snippets: Vec<Snippet> = chapter
        .expansion
        .fences
        .iter()
        .filter(|fence| fence.language == "rust")
        .map(from_fence)
        .collect();
    for embed in &chapter.expansion.embeds {
        if let Some(listing) = catalog
            .listings
            .get(&embed.name)
            .filter(|_| embed.directive != "error")
        {
            let piece = embed
                .anchor
                .as_ref()
                .and_then(|anchor| listing.rust.pieces.named.get(anchor));
            snippets.push(Snippet {
                line: embed.line,
                suffix: "",
                program: Some(listing.name.clone()),
                shown: piece.unwrap_or(&listing.rust.pieces.whole).clone(),
                text: listing.rust.source.clone(),
                must: must_of(listing),
                kind: if piece.is_some() {
                    "fragments (as their files)"
                } else {
                    "programs"
                },
                file: Some(listing.rust.file.clone()),
            });
        }
        let Some(error) = catalog
            .errors
            .get(&embed.name)
            .filter(|_| embed.directive == "error")
        else {
            continue;
        };
        let broken = Snippet {
            line: embed.line,
            suffix: "",
            program: Some(error.name.clone()),
            shown: error.broken.clone(),
            text: error.broken.clone(),
            must: match error.about.warns {
                Some(_) => Must::Warn,
                None => Must::NotCompile {
                    codes: error.about.code.iter().cloned().collect(),
                    says: error.about.says.clone(),
                },
            },
            kind: match error.about.warns {
                Some(_) => "programs that compile with a warning",
                None => "programs that must not compile",
            },
            file: Some(format!("{}/broken.rs", error.folder)),
        };
        if let Some(mended) = &error.mended {
            snippets.push(Snippet {
                suffix: " (mended)",
                shown: mended.pieces.whole.clone(),
                text: mended.pieces.whole.clone(),
                must: Must::Pass,
                kind: "mended programs",
                file: Some(mended.file.clone()),
                ..broken.clone()
            });
        }
        snippets.push(broken);
    }
    snippets
}

fn from_fence(fence: &Fence) -> Snippet {
    let reason = fence.values.get("reason").cloned().unwrap_or_default();
    let must = if fence.has("ignore") {
        Must::Nothing(reason)
    } else if fence.has("compile_fail") {
        Must::NotCompile {
            codes: fence.codes(),
            says: fence.values.get("says").cloned(),
        }
    } else if fence.has("no_run") {
        Must::Compile(reason)
    } else if fence.has("should_panic") {
        Must::Panic
    } else {
        Must::Pass
    };
    Snippet {
        line: fence.line,
        suffix: "",
        program: None,
        shown: fence.body.clone(),
        text: with_main(&fence.body),
        must,
        kind: "fences",
        file: None,
    }
}

fn must_of(listing: &Listing) -> Must {
    if !listing.about.args.is_empty() {
        Must::Compile("it takes arguments: outputs runs it".into())
    } else if !listing.about.signals.is_empty() {
        Must::Compile("it waits for a signal: outputs sends it".into())
    } else if listing.about.unix_only.is_some() && !cfg!(unix) {
        Must::Nothing("it runs on Unix only".into())
    } else if !listing.rust.end.is_success() {
        Must::Fail
    } else {
        Must::Pass
    }
}

/// Shows hidden lines (`# ...`), and puts code without a `main` into one, on the same lines.
fn with_main(body: &str) -> String {
    let hidden = guide::regex!(r"(?m)^(\s*)#(?: |$)");
    let code = hidden.replace_all(body, "$1").into_owned();
    let main = guide::regex!(r"(?m)^\s*(pub )?(async )?fn main\s*\(");
    match main.is_match(&code) {
        true => code,
        false => format!("fn main() {{ {code}\n}}"),
    }
}

/// Runs the check.
pub fn main() -> ExitCode {
    if let Some(code) = worker::intercept() {
        return code;
    }
    let check = Check::load("snippets");
    let pool = Arc::new(Pool::new(&check.root, false));
    let mut trials = Vec::new();
    for chapter in &check.book.chapters {
        for snippet in of_chapter(&check.book, chapter) {
            let source = chapter.source();
            let wanted = check.wants(&source)
                || snippet
                    .program
                    .as_ref()
                    .is_some_and(|name| check.wants(name));
            if !wanted {
                continue;
            }
            let name = format!("{source}:{}{}", snippet.line, snippet.suffix);
            let (check, pool) = (check.clone(), pool.clone());
            trials.push(Trial::ignorable_test(name, move || {
                trial(&check, &pool, &source, &snippet)
            }));
        }
    }
    check.run(trials)
}

fn trial(
    check: &Check,
    pool: &Pool,
    source: &str,
    snippet: &Snippet,
) -> Result<Completion, Failed> {
    let place = format!("{source}:{}", snippet.line);
    match &snippet.must {
        Must::Nothing(reason) => {
            check.exempt(format!("{place} neither compiled nor run"), reason);
            return Ok(Completion::ignored_with(reason));
        }
        Must::Compile(reason) => {
            check.exempt(format!("{place} compiled, not run by skeptic"), reason)
        }
        _ => {}
    }
    check.count(snippet.kind);
    let run = matches!(snippet.must, Must::Pass | Must::Fail | Must::Panic);
    let outcome = pool.judge(&snippet.text, run);
    match problem(source, snippet, &outcome) {
        Some(problem) => Err(failed([Diagnostic::new(source, snippet.line, problem)])),
        None => Ok(Completion::Completed),
    }
}

fn problem(source: &str, snippet: &Snippet, outcome: &Outcome) -> Option<Problem> {
    let compiler = || at_home(&outcome.stderr, source, snippet);
    let program = || "this Rust".to_owned();
    match (&outcome.verdict, &snippet.must) {
        (Verdict::TooSlow, _) => Some(Problem::TooSlow {
            program: program(),
            seconds: guide::process::limit(),
        }),
        (Verdict::TooMuchOutput, _) => Some(Problem::TooMuchOutput {
            program: program(),
            bytes: guide::process::BYTES,
        }),
        (Verdict::LeftProcess, _) => Some(Problem::LeftProcess { program: program() }),
        (Verdict::Broken, _) => Some(Problem::SnippetFails { output: compiler() }),
        (Verdict::DidNotCompile, Must::NotCompile { codes, says }) => {
            let wanted = match says {
                Some(says) => format!("\"{says}\""),
                None => codes.join(" and "),
            };
            let right = shows(&outcome.stderr, codes, says.as_deref());
            (!right).then(|| Problem::SnippetOtherError {
                wanted,
                compiler: compiler(),
            })
        }
        (_, Must::NotCompile { codes, says }) => {
            let wanted = says.clone().unwrap_or_else(|| codes.join(" and "));
            Some(Problem::SnippetCompiles { wanted })
        }
        (Verdict::DidNotCompile, _) => Some(Problem::SnippetDoesNotCompile {
            compiler: compiler(),
        }),
        (Verdict::DidNotPass, Must::Panic) => {
            let panicked = guide::regex!(r"(?m)^thread .* panicked at ").is_match(&outcome.stderr);
            (!panicked).then_some(Problem::SnippetDoesNotPanic)
        }
        (Verdict::DidNotPass, Must::Fail)
        | (Verdict::Passed, Must::Pass | Must::Compile(_) | Must::Warn) => None,
        (Verdict::DidNotPass, _) => Some(Problem::SnippetFails { output: compiler() }),
        (Verdict::Passed, Must::Fail | Must::Panic) => Some(Problem::SnippetDoesNotPanic),
        (Verdict::Passed, Must::Nothing(_)) => None,
    }
}

/// Whether the compiler's text shows every code, no other, and the text.
///
/// A missing crate or a typing error has a code of its own, so it cannot pass for the error that is meant.
pub fn shows(compiler: &str, codes: &[String], says: Option<&str>) -> bool {
    let pattern = guide::regex!(r"(?m)^error(?:\[(E\d{4})\])?:");
    let mut found: Vec<&str> = Vec::new();
    for error in pattern.captures_iter(compiler) {
        match error.get(1) {
            Some(code) => found.push(code.as_str()),
            // `error: aborting due to ...` is no error of its own; another one without code must be what `says` names.
            None => {
                let rest = &compiler[error.get(0).expect("it matched").end()..];
                let first = rest.lines().next().unwrap_or_default();
                let summary = first.trim_start().starts_with("aborting due to");
                if !summary && !says.is_some_and(|says| first.contains(says)) {
                    return false;
                }
            }
        }
    }
    found
        .iter()
        .all(|code| codes.iter().any(|wanted| wanted == code))
        && codes.iter().all(|wanted| found.contains(&wanted.as_str()))
        && says.is_none_or(|says| compiler.contains(says))
}

/// The compiler's text with the author's file and lines instead of skeptic's.
fn at_home(compiler: &str, source: &str, snippet: &Snippet) -> String {
    let place = guide::regex!(r"[^\s`@{}()]*test\.rs:(\d+):");
    place
        .replace_all(compiler, |found: &regex::Captures| {
            let line: usize = found[1].parse().unwrap_or(0);
            match &snippet.file {
                Some(file) => format!("{file}:{line}:"),
                None => format!("{source}:{}:", snippet.line + line),
            }
        })
        .into_owned()
}
