//! `measure`: runs the programs of a subject alternately, round by round, and writes the record.
//!
//! A round runs the Rust program and each Python once, in an order that changes from round to round, so that a slow
//! minute of the machine falls on all of them. The ratios of a subject are taken within a round.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};

use crate::evidence::{self, Machine, RECORD_TO, Recording, WhatRan};
use crate::message::{report, unknown};
use crate::pages;
use crate::process;
use crate::project::Project;
use crate::python::{self, Python};
use crate::subject::{
    Derived, LEAST_FOR_RANGE, LEAST_ROUNDS, MOST_ROUNDS, Profile, Record, Round, Runner, Spread,
    Subject, WIDEST, of_round, shown,
};

/// The most runs of one program in a round.
const MOST_REPEATS: usize = 9;
/// How often `--again` runs everything.
const AGAIN_ROUNDS: usize = 5;
/// How far a ratio may be from the record's when it is measured again.
const FACTOR: f64 = 2.0;

/// Measures one subject, or all, and writes the records; with `again` compares with the record instead.
///
/// # Errors
/// If there is no such subject, something it needs is missing, a program fails, or the ratios do not settle. Then
/// nothing is written for that subject.
pub fn measure(root: &Path, name: Option<&str>, again: bool) -> Result<()> {
    if name == Some(pages::SUBJECT) {
        ensure!(
            !again,
            "`measure page` has no --again: the *page* check is that"
        );
        return pages::measure(root);
    }
    let mut problems = Vec::new();
    let project = Project::load(root, &mut problems);
    let subjects: Vec<&Subject> = match name {
        None => project.subjects.values().collect(),
        Some(name) => match project.subjects.get(name) {
            Some(subject) => vec![subject],
            None => {
                // A subject that cannot be read is not among them: say why.
                let file = format!("measurements/{name}.toml");
                let own: Vec<_> = problems
                    .into_iter()
                    .filter(|problem| problem.file == file)
                    .collect();
                ensure!(own.is_empty(), report(&own));
                let known = project.subjects.keys().map(String::as_str);
                return Err(unknown("no subject is called", name, known));
            }
        },
    };
    let mut failed = Vec::new();
    for subject in subjects {
        println!("{}: {}", subject.name, subject.title);
        let done = match again {
            true => compare(&project, subject),
            false => record(&project, subject),
        };
        if let Err(error) = done {
            eprintln!("{}: {error:#}", subject.name);
            failed.push(subject.name.as_str());
        }
    }
    ensure!(failed.is_empty(), "not measured: {}", failed.join(", "));
    Ok(())
}

/// Everything that a round runs.
struct Bench<'a> {
    project: &'a Project,
    subject: &'a Subject,
    /// In the order of the record.
    programs: Vec<Program>,
}

/// A runner with its command.
struct Program {
    runner: Runner,
    command: Vec<String>,
    /// How often it runs in a round.
    repeats: usize,
}

/// What one run of one program gave: its series, and for Python what ran.
struct Ran {
    series: BTreeMap<String, f64>,
    what_ran: Option<WhatRan>,
}

/// Takes the record of a subject.
fn record(project: &Project, subject: &Subject) -> Result<()> {
    let mut bench = Bench::new(project, subject)?;
    bench.warm_up()?;
    let mut rounds = Vec::new();
    let range = subject.figures.values().any(|figure| figure.wide.is_some());
    let least = if range { LEAST_FOR_RANGE } else { LEAST_ROUNDS };
    loop {
        rounds.push(bench.round(rounds.len())?);
        let wide = bench.widest(&rounds);
        match &wide {
            Some((figure, width)) => println!(
                "  round {}: `{figure}` spreads over {:.0} %",
                rounds.len(),
                width * 100.0
            ),
            None => println!("  round {}", rounds.len()),
        }
        if rounds.len() < least {
            continue;
        }
        match wide {
            Some((figure, width)) if !subject.wide => {
                if rounds.len() == MOST_ROUNDS {
                    bail!(
                        "not recorded: after {MOST_ROUNDS} rounds the middle half of `{figure}` still spreads over {:.0} % of its median ({:.0} % is allowed); use a quieter machine, or longer work",
                        width * 100.0,
                        WIDEST * 100.0
                    );
                }
            }
            _ => break,
        }
    }
    let record = bench.into_record(rounds);
    let file = subject.record_file();
    evidence::write(&project.root, &file, &record)?;
    println!("{file}: {} rounds", record.rounds.len());
    for (name, figure) in &subject.figures {
        if let Some(spread) = record.spread(&figure.derived) {
            let goal = figure.goal.as_ref().map_or(String::new(), |goal| {
                let met = if goal.met(spread.median) {
                    "met"
                } else {
                    "not met"
                };
                format!(", hoped for {}: {met}", goal.words())
            });
            let width = spread.width() * 100.0;
            println!(
                "  {name} {} (middle half {width:.0} %){goal}",
                shown(spread.median, figure.unit, 3)
            );
        }
    }
    Ok(())
}

/// Measures again, and demands that each ratio is within [`FACTOR`] of the record's.
fn compare(project: &Project, subject: &Subject) -> Result<()> {
    let record = subject.record.as_ref().with_context(|| {
        format!(
            "there is no record to compare with: `{}` makes one",
            subject.command()
        )
    })?;
    let mut bench = Bench::new(project, subject)?;
    bench.warm_up()?;
    let rounds = (0..AGAIN_ROUNDS)
        .map(|round| bench.round(round))
        .collect::<Result<Vec<_>>>()?;
    let fresh = bench.into_record(rounds);
    let mut compared = 0;
    let mut wrong = Vec::new();
    for (name, figure) in &subject.figures {
        let (Derived::Ratio(..), Some(then), Some(now)) = (
            &figure.derived,
            record.spread(&figure.derived),
            fresh.spread(&figure.derived),
        ) else {
            continue;
        };
        compared += 1;
        let change = now.median / then.median;
        println!(
            "  {name}: {} now, {} in the record",
            shown(now.median, figure.unit, 3),
            shown(then.median, figure.unit, 3)
        );
        if !(1.0 / FACTOR..=FACTOR).contains(&change) {
            wrong.push(name.as_str());
        }
    }
    ensure!(compared > 0, "it has no ratio to compare");
    ensure!(
        wrong.is_empty(),
        "outside a factor of {FACTOR} of {}: {}; if the programs or the machine have changed for good: `{}`",
        subject.record_file(),
        wrong.join(", "),
        subject.command()
    );
    Ok(())
}

impl Bench<'_> {
    /// Builds the Rust program and finds every Python.
    fn new<'a>(project: &'a Project, subject: &'a Subject) -> Result<Bench<'a>> {
        let cores = Machine::here().cores;
        ensure!(
            cores >= subject.cores,
            "it needs {} cores, and this machine has {cores}",
            subject.cores
        );
        // The interpreters first: building takes longer.
        let mut pythons = Vec::new();
        for wanted in &python::WANTED {
            if !subject.plan.pythons.iter().any(|name| name == wanted.name) {
                continue;
            }
            let Some(python) = python::find(wanted) else {
                bail!("{} was not found: {}", wanted.part, wanted.mend);
            };
            pythons.push(Program {
                runner: Runner {
                    name: python.name.to_owned(),
                    version: python.title(),
                    gil: None,
                    start_method: None,
                },
                command: twin(project, subject, &python)?,
                repeats: 1,
            });
        }
        let rust = subject
            .plan
            .profiles
            .iter()
            .map(|profile| rust(project, subject, *profile));
        let mut programs = rust.collect::<Result<Vec<_>>>()?;
        programs.extend(pythons);
        Ok(Bench {
            project,
            subject,
            programs,
        })
    }

    /// Runs everything: the series of all programs, each under its runner's name.
    fn round(&mut self, number: usize) -> Result<Round> {
        let count = self.programs.len();
        let mut series = Round::new();
        for turn in 0..count {
            let index = (number + turn) % count;
            for _ in 0..self.programs[index].repeats {
                let ran = self.run(&self.programs[index])?;
                let runner = &mut self.programs[index].runner;
                if let Some(what_ran) = ran.what_ran {
                    runner.gil = Some(what_ran.gil);
                    runner.start_method = what_ran.start_method;
                }
                for (label, value) in ran.series {
                    let name = format!("{}/{label}", runner.name);
                    series.entry(name).or_default().push(value);
                }
            }
        }
        Ok(series)
    }

    /// The runs that are thrown away. The second one also tells how often each program runs a round: as often as the slowest one
    /// leaves time for, up to [`MOST_REPEATS`].
    fn warm_up(&mut self) -> Result<()> {
        let mut walls = Vec::new();
        for program in &self.programs {
            // Python compiles the modules it imports when it first meets them.
            self.run(program).context("the warm-up failed")?;
            let start = Instant::now();
            self.run(program).context("the warm-up failed")?;
            walls.push(start.elapsed().as_secs_f64());
        }
        let slowest = walls.iter().copied().fold(0.0, f64::max);
        for (program, wall) in self.programs.iter_mut().zip(walls) {
            program.repeats = ((slowest / wall) as usize).clamp(1, MOST_REPEATS);
        }
        Ok(())
    }

    /// One run of one program, or as many as the subject asks for.
    fn run(&self, program: &Program) -> Result<Ran> {
        let plan = &self.subject.plan;
        let mut all = Ran {
            series: BTreeMap::new(),
            what_ran: None,
        };
        let whole = [(
            "wall".to_owned(),
            plan.args.clone().unwrap_or_else(|| self.own_args()),
        )];
        let runs: Vec<(String, Vec<String>)> = match plan.runs.is_empty() {
            true => whole.to_vec(),
            false => plan
                .runs
                .iter()
                .map(|run| (run.series.clone(), run.args.clone()))
                .collect(),
        };
        for (series, args) in runs {
            let (recording, seconds) = self.run_once(program, &args)?;
            let spans = recording.spans.iter().map(|span| {
                let length = (span.end - span.begin) as f64 / 1e9;
                (span.label.clone(), length)
            });
            let values = recording
                .values
                .iter()
                .map(|value| (value.name.clone(), value.value));
            for (label, value) in spans.chain(values).chain([(series, seconds)]) {
                ensure!(
                    all.series.insert(label.clone(), value).is_none(),
                    "{} recorded `{label}` twice in one round",
                    program.runner.title()
                );
            }
            all.what_ran = recording.what_ran.or(all.what_ran);
        }
        Ok(all)
    }

    /// The arguments of the listing itself.
    fn own_args(&self) -> Vec<String> {
        let listing = self.subject.plan.program.as_ref();
        let listing = listing.and_then(|name| self.project.catalog.listings.get(name));
        listing
            .map(|listing| listing.about.args.clone())
            .unwrap_or_default()
    }

    /// Runs a program to its end: what it recorded, and its wall time in seconds.
    fn run_once(&self, program: &Program, args: &[String]) -> Result<(Recording, f64)> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("recording");
        let (name, first) = program
            .command
            .split_first()
            .context("a program has a name")?;
        let mut command = Command::new(name);
        command
            .args(first)
            .args(args)
            .current_dir(&self.project.root)
            .env(RECORD_TO, &file)
            .env(
                "PYTHONPYCACHEPREFIX",
                target(&self.project.root).join("guide/pycache"),
            )
            .env_remove("PYTHONDONTWRITEBYTECODE");
        let title = program.runner.title();
        let ran = process::run(command).with_context(|| format!("{title} does not start"))?;
        match ran.code(&title) {
            Ok(Some(0)) => {}
            Ok(code) => bail!("{title} failed ({code:?}): {}", ran.stderr.trim()),
            Err(problem) => bail!("{}", problem.words().0),
        }
        Ok((Recording::read(&file)?, ran.wall.as_secs_f64()))
    }

    /// The widest ratio of the rounds so far, if it is wider than allowed.
    fn widest(&self, rounds: &[Round]) -> Option<(String, f64)> {
        let figures = self.subject.figures.iter();
        let figures = figures.filter(|(_, figure)| figure.wide.is_none());
        figures
            .filter_map(|(name, figure)| {
                let Derived::Ratio(first, second) = &figure.derived else {
                    return None;
                };
                let ratios = rounds
                    .iter()
                    .filter_map(|round| Some(of_round(round, first)? / of_round(round, second)?));
                let width = Spread::of(ratios.collect())?.width();
                Some((name.clone(), width))
            })
            .filter(|(_, width)| *width > WIDEST)
            .max_by(|a, b| a.1.total_cmp(&b.1))
    }

    fn into_record(self, rounds: Vec<Round>) -> Record {
        Record {
            subject: self.subject.name.clone(),
            date: evidence::today(),
            machine: Machine::here(),
            runners: self
                .programs
                .into_iter()
                .map(|program| program.runner)
                .collect(),
            source: self
                .subject
                .source(&self.project.root, &self.project.catalog),
            rounds,
        }
    }
}

/// The folder cargo builds into.
fn target(root: &Path) -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(target) => root.join(target),
        None => root.join("target"),
    }
}

/// Builds the Rust program of a subject.
fn rust(project: &Project, subject: &Subject, profile: Profile) -> Result<Program> {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    let mut command = Vec::new();
    let target = match (&subject.plan.program, &subject.plan.bench) {
        (Some(program), _) => {
            let listing = project
                .catalog
                .listings
                .get(program)
                .with_context(|| format!("there is no listing `{program}`"))?;
            let part = format!("listings-{}", listing.part);
            cargo.args(["build", "-p", &part, "--example", program]);
            if profile == Profile::Release {
                cargo.arg("--release");
            }
            program
        }
        (None, Some(bench)) => {
            cargo.args(["bench", "-p", bench, "--bench", bench, "--no-run"]);
            command.push("--bench".to_owned());
            bench
        }
        (None, None) => bail!("it names no program"),
    };
    let output = cargo
        .args(["--quiet", "--message-format=json-render-diagnostics"])
        .current_dir(&project.root)
        .stderr(std::process::Stdio::inherit())
        .output()?;
    ensure!(output.status.success(), "`{target}` does not build");
    let program = String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter(|message| message["target"]["name"] == target.as_str())
        .find_map(|message| message["executable"].as_str().map(str::to_owned))
        .with_context(|| format!("cargo built no program `{target}`"))?;
    command.insert(0, program);
    Ok(Program {
        runner: Runner {
            name: profile.runner().to_owned(),
            version: evidence::rust_version()?,
            gil: None,
            start_method: None,
        },
        command,
        repeats: 1,
    })
}

/// The command of the Python program.
fn twin(project: &Project, subject: &Subject, python: &Python) -> Result<Vec<String>> {
    let script = match (&subject.plan.program, &subject.plan.script) {
        (_, Some(script)) => script.clone(),
        (Some(program), None) => {
            let listing = project.catalog.listings.get(program);
            let twin = listing.and_then(|listing| listing.python.as_ref());
            let twin = twin.with_context(|| {
                format!("the listing `{program}` has no Python; say `pythons = []` and `no-python = \"why\"`")
            })?;
            twin.file.clone()
        }
        (None, None) => bail!("it names no Python program"),
    };
    Ok(vec![python.program.display().to_string(), script])
}
