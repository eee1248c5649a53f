//! Timelines: what the spans of a listing look like in time, recorded once and drawn into the page.
//!
//! The table `[timeline]` of a listing.toml becomes a [`Timeline`] when the listing is loaded; `cargo run -- record`
//! writes a [`Record`] for it; the directive draws the record, and the checks hold fresh runs against both.

pub mod claims;
pub mod draw;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Result, bail};
use serde::{Deserialize, Serialize};
use toml::Spanned;

use crate::evidence::{self, Machine, Recording, Span};
use crate::listing::Catalog;
use crate::message::{Diagnostic, Problem, nearest, report};
use crate::python::{NAMES, Python};
use crate::text::{self, line_of};
use claims::{About, Claim};

/// The runner of the Rust program.
pub const RUST: &str = "rust";
/// Where the records lie.
const FOLDER: &str = "measurements/timelines";
/// The most lanes and spans that a panel can show, and the most letters of a label.
const LIMITS: (usize, usize, usize) = (6, 40, 12);

/// The table `[timeline]` as `listing.toml` has it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Declared {
    caption: String,
    alt: String,
    #[serde(default)]
    axis: Axis,
    #[serde(default)]
    panels: Vec<Spanned<String>>,
    #[serde(default)]
    claims: Claims,
    #[serde(default)]
    claims_rust: Claims,
    #[serde(default)]
    claims_python: Claims,
    #[serde(default)]
    claims_python3: Claims,
    #[serde(default, rename = "claims-3.14")]
    claims_314: Claims,
    #[serde(default, rename = "claims-3.14t")]
    claims_314t: Claims,
    /// Without quotes, TOML takes the dot of `claims-3.14` for a step into a table.
    #[serde(default, rename = "claims-3")]
    dotted: Dotted,
}

type Claims = Vec<Spanned<String>>;

/// What the axis of a timeline counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Axis {
    #[default]
    Time,
    /// The steps of a schedule, each recorded as a millisecond.
    Steps,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Dotted {
    #[serde(default, rename = "14")]
    with_gil: Claims,
    #[serde(default, rename = "14t")]
    free_threaded: Claims,
}

/// What a listing says of its timeline.
#[derive(Debug, Clone)]
pub struct Timeline {
    pub caption: String,
    /// What is to be seen, for a reader who cannot see it.
    pub alt: String,
    pub axis: Axis,
    /// The runners to be shown, in order: `rust`, or a name of [`NAMES`].
    pub panels: Vec<String>,
    pub claims: Vec<Claim>,
    /// The line of the table in `listing.toml`.
    pub line: usize,
}

impl Timeline {
    /// Reads what `declared` says; `file` with the text `source` is where it stands, `twin` whether there is one.
    pub fn read(
        declared: &Declared,
        (file, source): (&str, &str),
        twin: bool,
        problems: &mut Vec<Diagnostic>,
    ) -> Timeline {
        let line = |offset: usize| line_of(source, offset);
        let table = source.find("[timeline]").map_or(1, line);
        let by_runner = [
            (About::All, &declared.claims),
            (About::One(RUST), &declared.claims_rust),
            (About::Python, &declared.claims_python),
            (About::One(NAMES[0]), &declared.claims_python3),
            (About::One(NAMES[1]), &declared.claims_314),
            (About::One(NAMES[1]), &declared.dotted.with_gil),
            (About::One(NAMES[2]), &declared.claims_314t),
            (About::One(NAMES[2]), &declared.dotted.free_threaded),
        ];
        let mut claims = Vec::new();
        for (about, texts) in by_runner {
            for text in texts {
                let (at, text) = (line(text.span().start), text.get_ref());
                match Claim::read(text, at, about) {
                    Some(claim) => claims.push(claim),
                    None => {
                        let claim = text.clone();
                        problems.push(Diagnostic::new(file, at, Problem::BadClaim { claim }));
                    }
                }
            }
        }
        for panel in &declared.panels {
            if let Some(problem) = panel_problem(panel.get_ref(), twin) {
                problems.push(Diagnostic::new(file, line(panel.span().start), problem));
            }
        }
        let mut panels: Vec<String> = declared
            .panels
            .iter()
            .map(|panel| panel.get_ref().clone())
            .collect();
        if panels.is_empty() {
            panels = [RUST, NAMES[1]].map(str::to_owned).to_vec();
            panels.truncate(if twin { 2 } else { 1 });
        }
        Timeline {
            caption: declared.caption.clone(),
            alt: declared.alt.clone(),
            axis: declared.axis,
            panels,
            claims,
            line: table,
        }
    }

    /// Holds the claims about `runner` against `spans`: how many were judged, and the first pair that breaks each other.
    pub fn judge<'a>(
        &'a self,
        runner: &'a str,
        spans: &[Span],
    ) -> (usize, Vec<(&'a Claim, String)>) {
        let judged: Vec<_> = self
            .claims
            .iter()
            .filter(|claim| claim.about.covers(runner))
            .map(|claim| (claim, claim.judge(spans)))
            .collect();
        let count = judged.len();
        let broken = judged
            .into_iter()
            .filter_map(|(claim, result)| Some((claim, result.err()?.to_string())))
            .collect();
        (count, broken)
    }
}

fn panel_problem(panel: &str, twin: bool) -> Option<Problem> {
    let known = || [RUST].into_iter().chain(NAMES);
    if !known().any(|name| name == panel) {
        let instead = match nearest(panel, known()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("use {}", known().collect::<Vec<_>>().join(", ")),
        };
        let message = format!("no panel is called `{panel}`; {instead}");
        return Some(Problem::BadToml { message });
    }
    (panel != RUST && !twin).then(|| Problem::Contradiction {
        what: format!("the timeline wants the panel `{panel}`, and the listing has no twin"),
    })
}

/// A recorded timeline: `measurements/timelines/<listing>.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    pub listing: String,
    /// `2026-11-21`
    pub date: String,
    pub machine: Machine,
    /// One for each runner that was found, Rust first.
    pub panels: Vec<Panel>,
}

impl Record {
    /// The panel of this name.
    pub fn panel(&self, name: &str) -> Option<&Panel> {
        self.panels.iter().find(|panel| panel.name == name)
    }

    /// The panel that a fresh run of `runner` is held against: its own, or for a Python any other Python's.
    pub fn panel_like(&self, runner: &str) -> Option<&Panel> {
        let python = || self.panels.iter().find(|panel| panel.name != RUST);
        self.panel(runner)
            .or_else(|| (runner != RUST).then(python).flatten())
    }
}

/// What one runner recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Panel {
    /// `rust`, or a name of [`NAMES`].
    pub name: String,
    /// `1.95.0`, `3.14.7` or `3.14.7 free-threaded`.
    pub version: String,
    /// Whether the GIL was on; `None` for Rust.
    pub gil: Option<bool>,
    /// How Python's `multiprocessing` starts processes, if the program imported it.
    pub start_method: Option<String>,
    /// In nanoseconds since the first of them began, in the order in which they began.
    pub spans: Vec<Span>,
}

impl Panel {
    /// The panel of a run of the Rust program, compiled by rustc of this version.
    pub fn of_rust(version: String, recording: &Recording) -> Panel {
        Panel {
            name: RUST.to_owned(),
            version,
            gil: None,
            start_method: None,
            spans: relative(&recording.spans),
        }
    }

    /// The panel of a run of the twin under `python`.
    pub fn of_python(python: &Python, recording: &Recording) -> Panel {
        let what_ran = recording.what_ran.as_ref();
        Panel {
            name: python.name.to_owned(),
            version: python.title(),
            gil: what_ran.map(|what_ran| what_ran.gil),
            start_method: what_ran.and_then(|what_ran| what_ran.start_method.clone()),
            spans: relative(&recording.spans),
        }
    }

    /// What stands over it: `Rust`, `Python 3.14.7`, `Python 3.14.7 free-threaded`.
    pub fn heading(&self) -> String {
        match self.name == RUST {
            true => "Rust".to_owned(),
            false => format!("Python {}", self.version),
        }
    }

    /// Why it cannot be drawn, if so.
    pub fn unfit(&self) -> Option<String> {
        let (most_lanes, most_spans, letters) = LIMITS;
        let lanes: BTreeSet<&str> = self.spans.iter().map(|span| span.lane.as_str()).collect();
        let long = self
            .spans
            .iter()
            .find(|span| span.label.chars().count() > letters);
        if self.spans.is_empty() {
            Some("it recorded no span".to_owned())
        } else if lanes.len() > most_lanes {
            Some(format!(
                "it has {} lanes, and a panel shows {most_lanes}",
                lanes.len()
            ))
        } else if self.spans.len() > most_spans {
            Some(format!(
                "it has {} spans, and a panel shows {most_spans}",
                self.spans.len()
            ))
        } else {
            let label = &long?.label;
            Some(format!(
                "the label `{label}` is longer than {letters} letters, and it stands inside its bar"
            ))
        }
    }
}

/// The lanes and labels of some spans, each pair once: `lane/label`.
pub fn parts(spans: &[Span]) -> BTreeSet<String> {
    let part = |span: &Span| format!("{}/{}", span.lane, span.label);
    spans.iter().map(part).collect()
}

/// How the lanes and labels `other` differ from `wanted`: what is missing and what is new; `None` if they do not.
pub fn difference(wanted: &BTreeSet<String>, other: &BTreeSet<String>) -> Option<String> {
    let list = |word: &str, parts: Vec<&String>| {
        let parts: Vec<String> = parts.iter().map(|part| format!("`{part}`")).collect();
        (!parts.is_empty()).then(|| format!("{word} {}", parts.join(", ")))
    };
    let missing = list("without", wanted.difference(other).collect());
    let new = list("with", other.difference(wanted).collect());
    let differs: Vec<String> = [missing, new].into_iter().flatten().collect();
    (!differs.is_empty()).then(|| differs.join(", "))
}

/// The same spans, in nanoseconds since the first of them began.
pub fn relative(spans: &[Span]) -> Vec<Span> {
    let first = spans.iter().map(|span| span.begin).min().unwrap_or(0);
    let moved = |span: &Span| Span {
        begin: span.begin - first,
        end: span.end.saturating_sub(first),
        ..span.clone()
    };
    spans.iter().map(moved).collect()
}

/// The file of a listing's record.
pub fn file(listing: &str) -> String {
    format!("{FOLDER}/{listing}.json")
}

/// The command that records a listing.
pub fn command(listing: &str) -> String {
    format!("cargo run -- record {listing}")
}

/// Gives the record of the listing `old` to `new`, if there is one.
///
/// # Errors
/// If it is not as the tool wrote it, or cannot be written.
pub fn rename(root: &Path, old: &str, new: &str) -> Result<()> {
    let mut problems = Vec::new();
    let record: Option<Record> = evidence::read(root, &file(old), &command(old), &mut problems);
    if !problems.is_empty() {
        bail!(report(&problems));
    }
    if let Some(mut record) = record {
        record.listing = new.to_owned();
        evidence::write(root, &file(new), &record)?;
        std::fs::remove_file(root.join(file(old)))?;
        println!("renamed {} to {}", file(old), file(new));
    }
    Ok(())
}

/// The records of all listings with a timeline, by name; `None` where the file is there and `problems` says what is
/// wrong with it. A record that breaks a claim, or belongs to no timeline, is a problem too.
pub fn load(
    root: &Path,
    catalog: &Catalog,
    problems: &mut Vec<Diagnostic>,
) -> BTreeMap<String, Option<Record>> {
    let mut records = BTreeMap::new();
    for entry in text::entries(&root.join(FOLDER)) {
        let Some(name) = entry.strip_suffix(".json") else {
            continue;
        };
        let file = file(name);
        let listing = catalog.listings.get(name);
        let Some(listing) = listing.filter(|listing| listing.timeline.is_some()) else {
            let listing = name.to_owned();
            problems.push(Diagnostic::new(file, 1, Problem::StrayTimeline { listing }));
            continue;
        };
        let record: Option<Record> = evidence::read(root, &file, &command(name), problems);
        for (panel, timeline) in record
            .iter()
            .flat_map(|record| &record.panels)
            .zip(listing.timeline.iter().cycle())
        {
            let program = format!("the recorded panel {}", panel.heading());
            let place = format!("{}/listing.toml", listing.folder);
            let (_, broken) = timeline.judge(&panel.name, &panel.spans);
            problems.extend(broken_claims(&place, &program, broken));
        }
        records.insert(name.to_owned(), record);
    }
    records
}

/// The problems that broken claims are, at their lines in the listing.toml at `place`.
pub fn broken_claims(place: &str, program: &str, broken: Vec<(&Claim, String)>) -> Vec<Diagnostic> {
    let problem = |(claim, why): (&Claim, String)| {
        let (program, text) = (program.to_owned(), claim.text.clone());
        let problem = Problem::ClaimFails {
            program,
            claim: text,
            why,
        };
        Diagnostic::new(place, claim.line, problem)
    };
    broken.into_iter().map(problem).collect()
}
