//! The *outputs* check: every Rust listing, built once by cargo, run, and compared with what the page shows.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use guide::evidence::{RECORD_TO, Recording};
use guide::listing::{Expected, Listing, Program};
use guide::message::{Diagnostic, Problem};
use libtest_mimic::{Failed, Trial};

use crate::compare::{difference, masked, masks_used};
use crate::harness::{Check, failed, stress};
use guide::process;
use guide::signal;
use guide::timeline::{self, RUST, Timeline};

/// How often a program with several outcomes is run at least, to meet the ones that are not allowed.
const LEAST_RUNS: usize = 10;
/// How often a program with several outcomes is run at most, until each has been seen.
const RUNS: usize = 400;

/// How often a listing is run for its claims of overlap: a loaded system may start a thread after the other has ended.
const OVERLAP_RUNS: u32 = 10;
/// By how much longer the check waits before each of these runs: what loads the system comes and goes.
const OVERLAP_PAUSE: Duration = Duration::from_millis(50);

/// Runs the check.
pub fn main() -> ExitCode {
    let check = Check::load("outputs");
    let (programs, errors) = build(&check.root);
    let (programs, errors) = (Arc::new(programs), Arc::new(errors));
    let mut trials = Vec::new();
    for listing in check.book.project.catalog.listings.values() {
        if !check.wants(&listing.name) {
            continue;
        }
        if let Some(why) = listing.about.not_here() {
            check.exempt(format!("{} is not run", listing.name), why);
            continue;
        }
        let (check, listing) = (check.clone(), listing.clone());
        let (programs, errors) = (programs.clone(), errors.clone());
        trials.push(Trial::test(listing.rust.file.clone(), move || {
            let Some(program) = programs.get(&listing.name) else {
                let compiler = errors
                    .get(&listing.name)
                    .or(errors.get(""))
                    .cloned()
                    .unwrap_or_default();
                let problem = Problem::ListingDoesNotBuild { compiler };
                return Err(failed([Diagnostic::new(&listing.rust.file, 1, problem)]));
            };
            let command = || command(&check.root, program, &listing);
            check.count("programs");
            compare(
                &check,
                &listing,
                &listing.rust,
                (RUST, "the Rust program"),
                command,
                RUNS,
            )
        }));
    }
    hear_signals();
    let busy = Busy::if_stressed();
    let code = check.run(trials);
    busy.report(&check, "Rust");
    if stress().is_some() {
        return code;
    }
    let waiting = check.waiting.judge(|file| {
        let mut listings = check.book.project.catalog.listings.values();
        let listing = listings.find(|listing| listing.rust.file == file)?;
        Some(command(&check.root, programs.get(&listing.name)?, listing))
    });
    match waiting {
        ExitCode::SUCCESS => code,
        failed => failed,
    }
}

/// What runs a listing's Rust program.
fn command(root: &Path, program: &Path, listing: &Listing) -> Command {
    let mut command = Command::new(program);
    command
        .args(&listing.about.args)
        .current_dir(root)
        .env("RUST_BACKTRACE", "0");
    command
}

/// Gives SIGINT and SIGTERM back to the programs that are to be ended by them.
///
/// A shell starts what runs in its background with SIGINT ignored, and who is ignored stays so in every child. A signal
/// that is handled begins in a child with its default action; the handler does what the default would have done.
pub fn hear_signals() {
    use signal_hook::consts::{SIGINT, SIGTERM};
    for signal in [SIGINT, SIGTERM] {
        signal_hook::flag::register_conditional_default(signal, Arc::new(AtomicBool::new(true)))
            .expect("these signals can be handled");
    }
}

/// Threads that keep the machine busy while programs are run under stress.
pub struct Busy(Arc<AtomicBool>);

/// How many of them there are.
const BUSY: usize = 4;

impl Busy {
    /// Starts them, if `--stress N` asks for it; they end with this.
    pub fn if_stressed() -> Busy {
        if stress().is_some() {
            process::allow_more_time();
        }
        let on = Arc::new(AtomicBool::new(true));
        for _ in 0..stress().map_or(0, |_| BUSY) {
            let on = on.clone();
            std::thread::spawn(move || {
                while on.load(Ordering::Relaxed) {
                    std::hint::spin_loop();
                }
            });
        }
        Busy(on)
    }

    /// Says how many runs there were, since a run under stress writes no counts for the tally.
    pub fn report(self, check: &Check, language: &str) {
        if let Some(times) = stress() {
            let runs = check.counted(STRESSED);
            println!(
                "{runs} {language} runs while {BUSY} threads keep the machine busy, {times} of each program"
            );
        }
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Relaxed);
    }
}

/// What runs under stress are counted as.
const STRESSED: &str = "runs on a busy machine";

/// Builds all examples of the default members: the programs by name, and cargo's errors by example (or under "").
///
/// One package selection everywhere: with another one cargo would build the dependencies again.
fn build(root: &Path) -> (BTreeMap<String, PathBuf>, BTreeMap<String, String>) {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args([
            "build",
            "--examples",
            "--keep-going",
            "--quiet",
            "--message-format=json",
        ])
        .current_dir(root)
        .output()
        .expect("cargo runs: it has started this test");
    let (mut programs, mut errors) = (BTreeMap::new(), BTreeMap::<String, String>::new());
    for message in cargo_metadata::Message::parse_stream(&output.stdout[..]).flatten() {
        match message {
            cargo_metadata::Message::CompilerArtifact(artifact) => {
                if let Some(program) = artifact.executable.filter(|_| artifact.target.is_example())
                {
                    programs.insert(artifact.target.name, program.into());
                }
            }
            cargo_metadata::Message::CompilerMessage(message)
                if message.message.level == cargo_metadata::diagnostic::DiagnosticLevel::Error =>
            {
                let text = message.message.rendered.unwrap_or_default();
                errors
                    .entry(message.target.name)
                    .or_default()
                    .push_str(&text);
            }
            _ => {}
        }
    }
    if !output.status.success() && errors.is_empty() {
        errors.insert(
            String::new(),
            String::from_utf8_lossy(&output.stderr).into_owned(),
        );
    }
    (programs, errors)
}

/// Runs one side of a listing and compares all that it does with what its folder declares, under `--stress N` again
/// and again. `runner` is its name in records, `what` its name in messages.
///
/// # Errors
/// The diagnostics of every difference.
pub fn compare(
    check: &Check,
    listing: &Listing,
    side: &Program,
    names: (&str, &str),
    command: impl Fn() -> Command,
    most_runs: usize,
) -> Result<(), Failed> {
    let Some(times) = stress() else {
        return compare_once(check, listing, side, names, command, most_runs);
    };
    // A program with several outcomes is run some times by each comparison.
    let least = match side.expected {
        Expected::Text { .. } => 1,
        Expected::Outcomes(_) => LEAST_RUNS,
    };
    for _ in 0..times.div_ceil(least) {
        compare_once(check, listing, side, names, &command, most_runs)?;
        check.count_many(STRESSED, least);
    }
    Ok(())
}

fn compare_once(
    check: &Check,
    listing: &Listing,
    side: &Program,
    (runner, what): (&str, &str),
    command: impl Fn() -> Command,
    most_runs: usize,
) -> Result<(), Failed> {
    let fail = |file: &str, problem: Problem| Err(failed([Diagnostic::new(file, 1, problem)]));
    let run_once = |last: bool| -> Result<Option<process::Ran>, Failed> {
        let mut command = command();
        let recording = Watched::new(listing, &mut command)?;
        let sendings = &listing.about.signals;
        if !sendings.is_empty() {
            // At a terminal Python writes line by line by itself.
            command.env("PYTHONUNBUFFERED", "1");
        }
        let ran = process::run_sending(command, sendings)
            .map_err(|error| format!("{}: {error}", side.file))?;
        let status = ran
            .status(what)
            .map_err(|problem| failed([Diagnostic::new(&side.file, 1, problem)]))?;
        if let Some(after) = ran.unsent.clone() {
            let program = what.to_owned();
            let problem = Problem::SignalNotSent { program, after };
            return Err(failed([Diagnostic::new(&side.file, 1, problem)]));
        }
        check.count_many("signals sent", sendings.len());
        if runner == RUST {
            check.waiting.note(&listing.part, &side.file, ran.wall);
        }
        if !side.end.is(status) {
            let found = signal::words(status);
            let found = format!("{found} and on standard error: {}", ran.stderr.trim());
            let program = what.to_owned();
            let problem = Problem::ExitDiffers {
                program,
                found,
                wanted: side.end.to_string(),
            };
            return Err(failed([Diagnostic::new(&side.file, 1, problem)]));
        }
        if let (Some(recording), false) = (recording, check.accept)
            && !recording.judge(check, &side.file, (runner, what), last)?
        {
            return Ok(None);
        }
        Ok(Some(ran))
    };
    let run = || -> Result<process::Ran, Failed> {
        for run in 1..OVERLAP_RUNS {
            if let Some(ran) = run_once(false)? {
                return Ok(ran);
            }
            check.count("runs again, for an overlap that the system's schedule broke");
            std::thread::sleep(run * OVERLAP_PAUSE);
        }
        Ok(run_once(true)?.expect("the last run is judged for good"))
    };
    let program = what.to_owned();
    let accept = listing.name.clone();
    match &side.expected {
        Expected::Text { file, text } => {
            let ran = run()?;
            check.count_many("masks", masks_used(text) + masks_used(&side.stderr));
            count_explored(check, &ran);
            let own = *file != listing_output(listing) || what == "the Rust program";
            if check.accept && own {
                rewrite(&check.root, file, text, &ran.stdout)?;
            } else if let Some(diff) = difference(text, &ran.stdout) {
                let file = file.clone();
                return fail(
                    &file.clone(),
                    Problem::OutputDiffers {
                        program,
                        file,
                        diff,
                        accept,
                    },
                );
            }
            compare_stderr(check, side, &ran.stderr, program, accept)
        }
        Expected::Outcomes(outcomes) => {
            let mut unseen: Vec<&String> = outcomes.keys().collect();
            let mut runs = 0;
            // On a busy machine nothing else may be printed; that each outcome happens is asked of the machine as it is.
            let each = stress().is_none();
            while runs < LEAST_RUNS || (each && !unseen.is_empty() && runs < most_runs) {
                runs += 1;
                let ran = run()?;
                let seen = outcomes
                    .iter()
                    .find(|(_, text)| difference(text, &ran.stdout).is_none());
                let Some((name, _)) = seen else {
                    let output = ran.stdout;
                    return fail(&side.file, Problem::OutcomeNotAllowed { program, output });
                };
                unseen.retain(|other| *other != name);
                compare_stderr(check, side, &ran.stderr, program.clone(), accept.clone())?;
            }
            check.count_many("outcomes seen", outcomes.len() - unseen.len());
            check.count_many("runs to see outcomes", runs);
            match unseen.first().filter(|_| each) {
                Some(name) => {
                    let file = format!("{}/{name}", listing.folder);
                    let outcome = (*name).clone();
                    fail(
                        &file,
                        Problem::OutcomeNeverSeen {
                            program,
                            outcome,
                            runs,
                        },
                    )
                }
                None => Ok(()),
            }
        }
    }
}

/// Counts what a program says of its explorations: see `listings/explorer/explorer.rs`.
fn count_explored(check: &Check, ran: &process::Ran) {
    let explored = guide::regex!(
        r"(?m): (\d+) executions with at most \d+ pre-emptions each, and every one passes$"
    );
    let numbers: Vec<usize> = explored
        .captures_iter(&ran.stdout)
        .filter_map(|found| found[1].parse().ok())
        .collect();
    if numbers.is_empty() {
        return;
    }
    check.count_many("models explored to their end", numbers.len());
    check.count_many("executions explored", numbers.iter().sum());
    let fails = guide::regex!(r"(?m): execution \d+ fails: ");
    let caught = fails.find_iter(&ran.stdout).count();
    check.count_many("wrong versions caught", caught);
    check.count_many("milliseconds of exploration", ran.wall.as_millis() as usize);
}

/// A run of a listing with a timeline, which records itself.
struct Watched<'a> {
    listing: &'a Listing,
    timeline: &'a Timeline,
    folder: tempfile::TempDir,
}

impl<'a> Watched<'a> {
    const FILE: &'static str = "spans.jsonl";

    /// Tells `command` to record, if the listing has a timeline.
    fn new(listing: &'a Listing, command: &mut Command) -> Result<Option<Watched<'a>>, Failed> {
        // A busy machine starts threads late: under stress the outputs are compared, not the times.
        let timeline = listing.timeline.as_ref().filter(|_| stress().is_none());
        let Some(timeline) = timeline else {
            return Ok(None);
        };
        let folder = tempfile::tempdir()?;
        command.env(RECORD_TO, folder.path().join(Self::FILE));
        Ok(Some(Watched {
            listing,
            timeline,
            folder,
        }))
    }

    /// Holds what was recorded against the claims and against the lanes and labels of the page.
    ///
    /// `false` if nothing but an overlap is missing, and this was not the `last` run.
    fn judge(
        self,
        check: &Check,
        file: &str,
        (runner, what): (&str, &str),
        last: bool,
    ) -> Result<bool, Failed> {
        let recording = Recording::read(&self.folder.path().join(Self::FILE))
            .map_err(|error| format!("{file}: {error:#}"))?;
        let spans = timeline::relative(&recording.spans);
        let name = &self.listing.name;
        let record = check.book.project.timelines.get(name);
        let panel = record.and_then(|record| record.as_ref()?.panel_like(runner));
        let differs = panel.and_then(|panel| {
            timeline::difference(&timeline::parts(&panel.spans), &timeline::parts(&spans))
        });
        if let Some(differs) = differs {
            let (program, command) = (what.to_owned(), timeline::command(name));
            let problem = Problem::TimelineStale {
                program,
                differs,
                command,
            };
            return Err(failed([Diagnostic::new(file, 1, problem)]));
        }
        let (claims, broken) = self.timeline.judge(runner, &spans);
        if !last && !broken.is_empty() && broken.iter().all(|(claim, _)| claim.is_overlap()) {
            return Ok(false);
        }
        if !broken.is_empty() {
            let place = format!("{}/listing.toml", self.listing.folder);
            return Err(failed(timeline::broken_claims(&place, what, broken)));
        }
        check.count("timelines");
        check.count_many("claims held", claims);
        Ok(true)
    }
}

fn listing_output(listing: &Listing) -> String {
    format!("{}/output.txt", listing.folder)
}

fn compare_stderr(
    check: &Check,
    side: &Program,
    stderr: &str,
    program: String,
    accept: String,
) -> Result<(), Failed> {
    let Some(diff) = difference(&side.stderr, stderr) else {
        return Ok(());
    };
    if check.accept {
        return rewrite(&check.root, &side.stderr_file, &side.stderr, stderr);
    }
    let file = side.stderr_file.clone();
    Err(failed([Diagnostic::new(
        &side.file,
        1,
        Problem::ErrorStreamDiffers {
            program,
            file,
            diff,
            accept,
        },
    )]))
}

/// Writes what a program printed to the file that shows it, keeping masks that still hold, and prints the difference.
pub fn rewrite(root: &Path, file: &str, old: &str, new: &str) -> Result<(), Failed> {
    let on_stderr = file.contains("stderr");
    match difference(old, new) {
        // A program that prints nothing has a file that says so.
        None if new.is_empty() && !on_stderr && !root.join(file).exists() => {
            std::fs::write(root.join(file), "")
                .map_err(|error| format!("cannot write {file}: {error}"))?;
            println!("{file}: written");
        }
        None => println!("{file}: unchanged"),
        Some(diff) => {
            let text = masked(old, new);
            // A panic names its thread with an id that is never the same.
            let id =
                guide::regex!(r"(?m)^(thread '[^'\n]*' \()\d+(\) (?:panicked|has overflowed))");
            let text = id.replace_all(&text, "$1[THREAD_ID]$2").into_owned();
            match text.is_empty() && on_stderr {
                true => std::fs::remove_file(root.join(file)),
                false => std::fs::write(root.join(file), text),
            }
            .map_err(|error| format!("cannot write {file}: {error}"))?;
            println!("{file}: rewritten\n{diff}");
        }
    }
    Ok(())
}
