//! `record`: runs a listing in Rust and under every Python, and writes the timeline that the page draws.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};

use crate::evidence::{self, Machine, RECORD_TO, Recording};
use crate::listing::{Listing, Program};
use crate::message::{report, unknown};
use crate::process;
use crate::project::{Project, work_folder};
use crate::python::{self, Python, WANTED};
use crate::signal;
use crate::timeline::{self, Panel, Record, Timeline};

/// Records the listings called `names`, or all that have a timeline.
///
/// # Errors
/// If a name is none of theirs, a program fails or records what cannot be shown, or a claim does not hold. What is
/// wrong with one listing does not keep the others from being recorded, and an old record stays as it was.
pub fn record(root: &Path, names: &[String]) -> Result<()> {
    // The book may well be broken: a record that is to be taken again is a problem of it.
    let project = Project::load(root, &mut Vec::new());
    let listings = wanted(&project, names)?;
    let pythons: Vec<Python> = WANTED.iter().filter_map(python::find).collect();
    let mut failed = Vec::new();
    for (listing, timeline) in listings {
        let name = &listing.name;
        if let Err(error) = record_one(&project, listing, timeline, &pythons) {
            eprintln!("{name} is not recorded: {error:#}");
            failed.push(name.as_str());
        }
    }
    ensure!(failed.is_empty(), "not recorded: {}", failed.join(", "));
    Ok(())
}

fn wanted<'a>(project: &'a Project, names: &[String]) -> Result<Vec<(&'a Listing, &'a Timeline)>> {
    let all = project.catalog.listings.values();
    let able: Vec<_> = all
        .filter_map(|listing| Some((listing, listing.timeline.as_ref()?)))
        .collect();
    if names.is_empty() {
        return Ok(able);
    }
    let find = |name: &String| {
        let found = able.iter().find(|(listing, _)| listing.name == *name);
        found.copied().ok_or_else(|| {
            let known = able.iter().map(|(listing, _)| listing.name.as_str());
            unknown("no listing with a [timeline] is called", name, known)
        })
    };
    names.iter().map(find).collect()
}

fn record_one(
    project: &Project,
    listing: &Listing,
    timeline: &Timeline,
    pythons: &[Python],
) -> Result<()> {
    for wanted in &WANTED {
        let here = pythons.iter().any(|python| python.name == wanted.name);
        if !here && timeline.panels.iter().any(|panel| panel == wanted.name) {
            bail!(
                "its timeline shows {}, which was not found: {}",
                wanted.part,
                wanted.mend
            );
        }
    }
    println!("{}: building and running", listing.name);
    let program = Command::new(build(project, listing)?);
    let recording = run(project, listing, &listing.rust, program)?;
    let mut panels = vec![Panel::of_rust(evidence::rust_version()?, &recording)];
    if let Some(twin) = &listing.python {
        for python in pythons {
            if !python.at_least(&listing.about.python_min) {
                continue;
            }
            let mut program = Command::new(&python.program);
            program.arg(&twin.file);
            let recording = run(project, listing, twin, program)
                .with_context(|| format!("under Python {}", python.title()))?;
            panels.push(Panel::of_python(python, &recording));
        }
    }
    judge(listing, timeline, &panels)?;
    let record = Record {
        listing: listing.name.clone(),
        date: evidence::today(),
        machine: Machine::here(),
        panels,
    };
    let file = timeline::file(&listing.name);
    evidence::write(&project.root, &file, &record)?;
    let spans = |panel: &Panel| format!("{} ({} spans)", panel.heading(), panel.spans.len());
    let panels: Vec<String> = record.panels.iter().map(spans).collect();
    println!("wrote {file}: {}", panels.join(", "));
    Ok(())
}

/// Whether what was recorded can be shown.
fn judge(listing: &Listing, timeline: &Timeline, panels: &[Panel]) -> Result<()> {
    let parts = timeline::parts(&panels[0].spans);
    let mut wrong = Vec::new();
    for panel in panels {
        let heading = panel.heading();
        if let Some(why) = panel.unfit() {
            bail!("{heading}: {why}");
        }
        let own = timeline::parts(&panel.spans);
        // One language may have a phase that the other does not know; a label of its own on both sides is a slip.
        let contained = own.is_subset(&parts) || parts.is_subset(&own);
        if let (false, Some(differs)) = (contained, timeline::difference(&parts, &own)) {
            bail!("{heading} has other lanes and labels than Rust: {differs}");
        }
        let place = format!("{}/listing.toml", listing.folder);
        let (_, broken) = timeline.judge(&panel.name, &panel.spans);
        wrong.extend(timeline::broken_claims(&place, &heading, broken));
    }
    ensure!(wrong.is_empty(), "\n{}", report(&wrong).trim_end());
    Ok(())
}

/// Builds the Rust program with optimisation and says where it lies.
fn build(project: &Project, listing: &Listing) -> Result<PathBuf> {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args([
        "build",
        "--release",
        "--quiet",
        "--message-format=json-render-diagnostics",
    ]);
    cargo.args(project.catalog.selection(listing));
    cargo.current_dir(&project.root).stderr(Stdio::inherit());
    let output = cargo.output().context("cargo does not run")?;
    ensure!(output.status.success(), "its Rust program does not build");
    let programs = String::from_utf8_lossy(&output.stdout).into_owned();
    let program = programs.lines().find_map(|line| {
        let message: serde_json::Value = serde_json::from_str(line).ok()?;
        let ours = message["target"]["name"].as_str() == Some(&listing.name);
        let program = message["executable"].as_str().filter(|_| ours)?;
        Some(PathBuf::from(program))
    });
    program.context("cargo built no such program")
}

/// Runs one side of a listing and reads what it recorded.
fn run(
    project: &Project,
    listing: &Listing,
    side: &Program,
    mut command: Command,
) -> Result<Recording> {
    let work = work_folder(&project.root);
    std::fs::create_dir_all(&work)?;
    let folder = tempfile::tempdir_in(&work)?;
    let spans = folder.path().join("spans.jsonl");
    command.args(&listing.about.args);
    command.current_dir(&project.root).env(RECORD_TO, &spans);
    python::compiled_below(&mut command, &work);
    let said = process::run_sending(command, &listing.about.signals)?;
    let status = said
        .status(&side.file)
        .map_err(|problem| anyhow::anyhow!("{}", problem.words().0))?;
    ensure!(
        side.end.is(status),
        "{} ended with {}, not with {}:\n{}",
        side.file,
        signal::words(status),
        side.end,
        said.stderr.trim()
    );
    let recording = Recording::read(&spans)?;
    ensure!(
        !recording.spans.is_empty(),
        "{} recorded no span",
        side.file
    );
    Ok(recording)
}
