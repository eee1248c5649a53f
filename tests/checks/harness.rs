//! What every check shares: the book, the trials, and the counts it leaves for the tally.
//!
//! Variables: `GUIDE_ROOT` names another root (the drift suite's copy), `GUIDE_ONLY` a comma list of programs and
//! chapters, `GUIDE_ACCEPT=1` lets a check rewrite what it compares with, `CI=true` makes an absent part a failure.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Arc, Mutex};

use guide::book::Book;
use guide::message::{Diagnostic, Problem, report};
pub use guide::project::work_folder;
pub use guide::site::checked::digest;
use libtest_mimic::{Arguments, Failed, Trial};
use serde::{Deserialize, Serialize};

use crate::waiting::Waiting;

/// What a check did, for the table at the end.
#[derive(Debug, Default, Clone, Serialize, Deserialize)]
pub struct Counts {
    /// The state of the book that was checked.
    pub digest: u64,
    /// How many trials failed.
    pub failed: u64,
    /// How many of each kind were checked.
    pub checked: BTreeMap<String, usize>,
    /// What was exempt, and why.
    pub exempt: Vec<(String, String)>,
    /// What was not there, and so not checked.
    pub absent: Vec<(String, String)>,
}

/// One run of one check.
pub struct Check {
    pub name: &'static str,
    pub root: PathBuf,
    pub book: Book,
    pub accept: bool,
    only: Option<BTreeSet<String>>,
    /// The state of the book when it was loaded.
    digest: u64,
    counts: Mutex<Counts>,
    /// What the programs took.
    pub waiting: Waiting,
}

impl Check {
    /// Loads the book for the check `name`; its old count is removed first.
    pub fn load(name: &'static str) -> Arc<Check> {
        let root = guide::project::root().expect("the tests run inside the project");
        let root = std::path::absolute(root).expect("the root has an absolute path");
        if stress().is_none() {
            let _ = std::fs::remove_file(counts_file(&root, name));
        }
        let only = std::env::var("GUIDE_ONLY").ok();
        let digest = digest(&root);
        Arc::new(Check {
            digest,
            name,
            book: Book::load(&root),
            root,
            accept: std::env::var("GUIDE_ACCEPT").is_ok_and(|accept| accept == "1"),
            only: only.map(|only| only.split(',').map(str::to_owned).collect()),
            counts: Mutex::default(),
            waiting: Waiting::default(),
        })
    }

    /// Whether a program or a chapter's file is to be checked in this run.
    pub fn wants(&self, name: &str) -> bool {
        self.only.as_ref().is_none_or(|only| only.contains(name))
    }

    /// Whether this run is about some programs and chapters only.
    pub fn only(&self) -> bool {
        self.only.is_some()
    }

    /// Counts one more of `kind` as checked.
    pub fn count(&self, kind: &str) {
        self.count_many(kind, 1);
    }

    /// Counts `more` of `kind`.
    pub fn count_many(&self, kind: &str, more: usize) {
        let mut counts = self.counts.lock().expect("no trial panics while counting");
        *counts.checked.entry(kind.to_owned()).or_default() += more;
    }

    /// How many of `kind` were checked so far.
    pub fn counted(&self, kind: &str) -> usize {
        let counts = self.counts.lock().expect("no trial panics while counting");
        counts.checked.get(kind).copied().unwrap_or_default()
    }

    /// Notes that `what` is exempt from the check.
    pub fn exempt(&self, what: impl Into<String>, why: impl Into<String>) {
        let mut counts = self.counts.lock().expect("no trial panics while counting");
        counts.exempt.push((what.into(), why.into()));
    }

    /// Notes a part that is not on this machine. With `CI=true` it is a failure.
    ///
    /// # Errors
    /// With `CI=true`.
    pub fn absent(&self, part: &str, unchecked: &str, mend: &str) -> Result<(), Failed> {
        let mut counts = self.counts.lock().expect("no trial panics while counting");
        counts.absent.push((part.to_owned(), unchecked.to_owned()));
        match in_ci() {
            false => Ok(()),
            true => Err(failed([Diagnostic::new(
                format!("tests/{}.rs", self.name),
                1,
                Problem::Absent {
                    part: part.to_owned(),
                    mend: mend.to_owned(),
                },
            )])),
        }
    }

    /// Runs the trials; if all of them were to run, writes the counts.
    pub fn run(self: &Arc<Check>, trials: Vec<Trial>) -> ExitCode {
        self.run_on(trials, None)
    }

    /// The same on so many threads, if the command line does not say how many.
    pub fn run_on(self: &Arc<Check>, trials: Vec<Trial>, threads: Option<usize>) -> ExitCode {
        let mut args = arguments();
        args.test_threads = args.test_threads.or(threads);
        let all = self.only.is_none()
            && stress().is_none()
            && args.filter.is_none()
            && args.skip.is_empty()
            && !args.list
            && !args.ignored
            && !args.bench
            && !self.accept;
        let conclusion = libtest_mimic::run(&args, trials);
        if all {
            let mut counts = self
                .counts
                .lock()
                .expect("no trial panics while counting")
                .clone();
            counts.digest = self.digest;
            counts.failed = conclusion.num_failed;
            counts.exempt.sort();
            counts.absent.sort();
            counts.absent.dedup();
            let file = counts_file(&self.root, self.name);
            let text = serde_json::to_string_pretty(&counts).expect("counts are plain data");
            std::fs::create_dir_all(file.parent().expect("it has a folder"))
                .and_then(|()| std::fs::write(&file, text))
                .expect("the counts can be written below target/");
        }
        conclusion.exit_code()
    }
}

/// What libtest understands of the command line: all but `--stress N`.
pub fn arguments() -> Arguments {
    let mut given = std::env::args();
    let mut kept = Vec::new();
    while let Some(argument) = given.next() {
        match argument.as_str() {
            STRESS => drop(given.next()),
            _ => kept.push(argument),
        }
    }
    Arguments::from_iter(kept)
}

/// The argument that asks for runs on a busy machine.
pub const STRESS: &str = "--stress";

/// How often each program is to be run on a busy machine, if `--stress N` asks for that.
///
/// # Panics
/// If what follows is no number.
pub fn stress() -> Option<usize> {
    let mut given = std::env::args().skip_while(|argument| argument != STRESS);
    given.next()?;
    let number = given.next().and_then(|number| number.parse().ok());
    let number: usize = number.expect("`--stress` needs a number: how often each program is run");
    Some(number.max(1))
}

/// Whether an absent part is a failure.
pub fn in_ci() -> bool {
    std::env::var("CI").is_ok_and(|ci| ci == "true")
}

/// A trial for each file, which fails if anything was found in it.
pub fn file_trials(found: BTreeMap<String, Vec<Diagnostic>>) -> Vec<Trial> {
    let trial = |(file, problems): (String, Vec<Diagnostic>)| {
        Trial::test(file, move || match problems.is_empty() {
            true => Ok(()),
            false => Err(failed(problems)),
        })
    };
    found.into_iter().map(trial).collect()
}

/// A failure that says what the diagnostics say.
pub fn failed(diagnostics: impl IntoIterator<Item = Diagnostic>) -> Failed {
    let diagnostics: Vec<Diagnostic> = diagnostics.into_iter().collect();
    Failed::from(report(&diagnostics))
}

/// Where a check leaves its counts.
pub fn counts_file(root: &Path, check: &str) -> PathBuf {
    work_folder(root).join(format!("counts/{check}.json"))
}
