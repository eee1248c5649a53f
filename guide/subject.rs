//! Subjects of measurement: what `measurements/<subject>.toml` asks for, and what its record
//! `measurements/<subject>.json` found.
//!
//! A record holds every raw round. Medians, quartiles and ratios are derived here, each time the book is built, and
//! stored nowhere.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::evidence::{self, Machine};
use crate::listing::{Catalog, is_name};
use crate::message::{Diagnostic, Problem, nearest};
use crate::python;
use crate::regex;
use crate::text;

/// The least rounds of a measurement.
pub const LEAST_ROUNDS: usize = 7;
/// The least rounds of a subject with a figure that is shown as a range.
pub const LEAST_FOR_RANGE: usize = 15;
/// The most rounds that are tried before a measurement is refused.
pub const MOST_ROUNDS: usize = 31;
/// How wide the middle half of a ratio may be, as a share of its median.
pub const WIDEST: f64 = 0.1;

/// The unit of a value.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
pub enum Unit {
    /// A plain number.
    #[default]
    #[serde(rename = "")]
    Plain,
    #[serde(rename = "s")]
    Seconds,
    #[serde(rename = "bytes")]
    Bytes,
}

/// What was hoped for, before it was measured.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Goal {
    pub at_least: Option<f64>,
    pub at_most: Option<f64>,
}

impl Goal {
    /// Whether `value` meets it.
    pub fn met(&self, value: f64) -> bool {
        self.at_least.is_none_or(|least| value >= least)
            && self.at_most.is_none_or(|most| value <= most)
    }

    /// `at least 1.85`
    pub fn words(&self) -> String {
        let bounds = [("at least", self.at_least), ("at most", self.at_most)];
        let words: Vec<String> = bounds
            .into_iter()
            .filter_map(|(word, bound)| Some(format!("{word} {}", bound?)))
            .collect();
        words.join(", ")
    }
}

/// A number that chapters may pull, as `[figures]` defines it: exactly one of `ratio`, `median`, `percent`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct FigureToml {
    ratio: Option<[String; 2]>,
    percent: Option<[String; 2]>,
    median: Option<String>,
    #[serde(default)]
    unit: Unit,
    /// How many significant digits are shown.
    digits: Option<usize>,
    /// Why it is shown as a range and need not settle.
    wide: Option<String>,
    goal: Option<Goal>,
}

/// How a figure is derived from the rounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Derived {
    /// The first series over the second, round by round.
    Ratio(String, String),
    /// The same, times a hundred.
    Percent(String, String),
    Median(String),
}

impl Derived {
    /// The series it is derived from.
    pub fn series(&self) -> Vec<&str> {
        match self {
            Derived::Ratio(first, second) | Derived::Percent(first, second) => vec![first, second],
            Derived::Median(series) => vec![series],
        }
    }
}

/// A number that chapters may pull.
#[derive(Debug, Clone)]
pub struct Figure {
    pub derived: Derived,
    pub unit: Unit,
    pub digits: usize,
    /// Why it is shown as a range and need not settle.
    pub wide: Option<String>,
    pub goal: Option<Goal>,
}

/// A table that chapters may pull: a row for each series, a column for each runner.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct TableToml {
    pub caption: String,
    /// Runners.
    pub columns: Vec<String>,
    pub rows: Vec<TableRow>,
    #[serde(default)]
    pub unit: Unit,
}

/// A row of a table.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableRow {
    /// Inline markdown.
    pub label: String,
    pub series: String,
}

/// A plot that chapters may pull.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PlotToml {
    pub caption: String,
    /// What is to be seen, in words.
    pub alt: String,
    /// What the axes are.
    pub x: String,
    pub y: String,
    #[serde(default)]
    pub unit: Unit,
    #[serde(default)]
    pub points: Vec<Points>,
    #[serde(default)]
    pub laws: Vec<Law>,
    /// Whether a line marks how many cores the machine had.
    #[serde(default)]
    pub mark_cores: bool,
}

/// Measured points of a plot.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Points {
    pub label: String,
    /// With it, `y` is this series over the point's; without, the point's own median.
    pub ratio_to: Option<String>,
    /// Series by `x`.
    pub at: BTreeMap<String, String>,
}

/// A curve of a plot: the speed-up of work with the serial share `amdahl` or `gustafson`, from 0 to 1.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Law {
    pub label: String,
    pub amdahl: Option<f64>,
    pub gustafson: Option<f64>,
}

impl Law {
    /// The speed-up with `workers`.
    ///
    /// Amdahl, "Validity of the single processor approach to achieving large scale computing capabilities" (1967):
    /// `1 / (s + (1 - s) / n)`. Gustafson, "Reevaluating Amdahl's Law" (1988): `n + (1 - n) s`.
    pub fn speed_up(&self, workers: f64) -> f64 {
        match (self.amdahl, self.gustafson) {
            (Some(serial), _) => 1.0 / (serial + (1.0 - serial) / workers),
            (None, Some(serial)) => workers + (1.0 - workers) * serial,
            (None, None) => f64::NAN,
        }
    }
}

/// One of several runs of a round; the wall time of its process is a series too.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Run {
    pub series: String,
    #[serde(default)]
    pub args: Vec<String>,
}

/// How the Rust program is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Profile {
    Release,
    Debug,
}

impl Profile {
    /// The runner's name.
    pub fn runner(self) -> &'static str {
        match self {
            Profile::Release => "rust",
            Profile::Debug => "rust-debug",
        }
    }
}

/// The part of a subject that decides what is run.
#[derive(Debug, Clone, Serialize)]
pub struct Plan {
    /// A listing with spans or values; or else `bench` and `script`.
    pub program: Option<String>,
    /// A bench target, in the package of the same name.
    pub bench: Option<String>,
    /// The Python beside the bench.
    pub script: Option<String>,
    /// Instead of the listing's own arguments.
    pub args: Option<Vec<String>>,
    pub runs: Vec<Run>,
    pub profiles: Vec<Profile>,
    pub pythons: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct SubjectToml {
    title: String,
    how: String,
    program: Option<String>,
    bench: Option<String>,
    script: Option<String>,
    args: Option<Vec<String>>,
    #[serde(default)]
    runs: Vec<Run>,
    #[serde(default = "release")]
    profiles: Vec<Profile>,
    #[serde(default = "all_pythons")]
    pythons: Vec<String>,
    no_python: Option<String>,
    cores: Option<usize>,
    #[serde(default)]
    wide: bool,
    #[serde(default)]
    figures: BTreeMap<String, FigureToml>,
    #[serde(default)]
    tables: BTreeMap<String, TableToml>,
    #[serde(default)]
    plots: BTreeMap<String, PlotToml>,
}

fn release() -> Vec<Profile> {
    vec![Profile::Release]
}

fn all_pythons() -> Vec<String> {
    python::NAMES.map(str::to_owned).to_vec()
}

/// Something that is measured.
#[derive(Debug, Clone)]
pub struct Subject {
    pub name: String,
    /// `measurements/<name>.toml`
    pub file: String,
    pub title: String,
    /// What is timed, and what is not.
    pub how: String,
    pub plan: Plan,
    /// Why there is no Python.
    pub no_python: Option<String>,
    /// The fewest cores that make sense.
    pub cores: usize,
    /// Whether it may be recorded although its ratios do not settle; it is then shown as ranges.
    pub wide: bool,
    pub figures: BTreeMap<String, Figure>,
    pub tables: BTreeMap<String, TableToml>,
    pub plots: BTreeMap<String, PlotToml>,
    pub record: Option<Record>,
}

/// What ran the programs of a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Runner {
    /// `rust`, `rust-debug`, or one of [`python::NAMES`].
    pub name: String,
    pub version: String,
    /// Whether the GIL was on, after the program's imports.
    pub gil: Option<bool>,
    /// How `multiprocessing` started processes.
    pub start_method: Option<String>,
}

impl Runner {
    /// `Rust 1.95.0`, `Python 3.14.7 free-threaded`.
    pub fn title(&self) -> String {
        match self.name.as_str() {
            "rust" => format!("Rust {}", self.version),
            "rust-debug" => format!("Rust {}, debug build", self.version),
            _ => format!("Python {}", self.version),
        }
    }
}

/// What was measured. Values are in base units: seconds, bytes, or plain numbers.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    pub subject: String,
    pub date: String,
    pub machine: Machine,
    pub runners: Vec<Runner>,
    /// What was run: [`Subject::source`] at that time.
    pub source: String,
    pub rounds: Vec<Round>,
}

/// One round: the series by `runner/series`, each with the values of all runs in the round.
///
/// A program that is much faster than the slowest one runs several times a round.
pub type Round = BTreeMap<String, Vec<f64>>;

/// The value of a series in a round: the median of its runs.
pub fn of_round(round: &Round, series: &str) -> Option<f64> {
    Some(Spread::of(round.get(series)?.clone())?.median)
}

/// The median of some values, and the quartiles around it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    pub low: f64,
    pub median: f64,
    pub high: f64,
}

impl Spread {
    /// Of at least one value; quartiles by linear interpolation (Hyndman and Fan's type 7).
    pub fn of(mut values: Vec<f64>) -> Option<Spread> {
        values.sort_by(f64::total_cmp);
        let last = values.len().checked_sub(1)?;
        let at = |share: f64| {
            let place = share * last as f64;
            let (low, high) = (place.floor() as usize, place.ceil() as usize);
            values[low] + (values[high] - values[low]) * (place - low as f64)
        };
        Some(Spread {
            low: at(0.25),
            median: at(0.5),
            high: at(0.75),
        })
    }

    /// The interquartile range as a share of the median.
    pub fn width(&self) -> f64 {
        (self.high - self.low) / self.median
    }
}

impl Record {
    /// The value that a figure's definition derives, round by round.
    pub fn values(&self, derived: &Derived) -> Vec<f64> {
        let rounds = self.rounds.iter();
        let values = |round: &Round| match derived {
            Derived::Median(series) => of_round(round, series),
            Derived::Ratio(first, second) => {
                Some(of_round(round, first)? / of_round(round, second)?)
            }
            Derived::Percent(first, second) => {
                Some(100.0 * of_round(round, first)? / of_round(round, second)?)
            }
        };
        rounds.filter_map(values).collect()
    }

    /// Median and quartiles of what the definition derives.
    pub fn spread(&self, derived: &Derived) -> Option<Spread> {
        Spread::of(self.values(derived))
    }

    /// All series of the record.
    pub fn series(&self) -> BTreeSet<&str> {
        let rounds = self.rounds.iter();
        rounds
            .flat_map(|round| round.keys().map(String::as_str))
            .collect()
    }

    /// The runner called `name`.
    pub fn runner(&self, name: &str) -> Option<&Runner> {
        self.runners.iter().find(|runner| runner.name == name)
    }
}

impl Subject {
    /// Whether a figure is shown as a range, and need not settle.
    pub fn is_wide(&self, figure: &Figure) -> bool {
        self.wide || figure.wide.is_some()
    }

    /// The command that measures it.
    pub fn command(&self) -> String {
        format!("cargo run -- measure {}", self.name)
    }

    /// Where its record lies.
    pub fn record_file(&self) -> String {
        format!("measurements/{}.json", self.name)
    }

    /// The programs it runs.
    pub fn files(&self, catalog: &Catalog) -> Vec<String> {
        let mut files = Vec::new();
        if let Some(listing) = self.listing(catalog) {
            files.push(listing.rust.file.clone());
            files.extend(listing.python.iter().map(|twin| twin.file.clone()));
        }
        if let Some(bench) = &self.plan.bench {
            files.push(format!("measurements/{bench}/benches/{bench}.rs"));
        }
        files.extend(self.plan.script.clone());
        files
    }

    fn listing<'a>(&self, catalog: &'a Catalog) -> Option<&'a crate::listing::Listing> {
        catalog.listings.get(self.plan.program.as_ref()?)
    }

    /// A digest of what is run: the programs' files and their arguments.
    pub fn source(&self, root: &Path, catalog: &Catalog) -> String {
        let plan = serde_json::to_string(&self.plan).expect("a plan is plain data");
        format!(
            "{}:{}",
            evidence::digest(root, &self.files(catalog)),
            evidence::digest_of(&plan)
        )
    }
}

/// All subjects, by name.
pub type Subjects = BTreeMap<String, Subject>;

/// Reads the subjects and their records, and reports what is wrong with either.
pub fn load(root: &Path, catalog: &Catalog, problems: &mut Vec<Diagnostic>) -> Subjects {
    let mut subjects = Subjects::new();
    let entries = text::entries(&root.join("measurements"));
    for name in entries
        .iter()
        .filter_map(|entry| entry.strip_suffix(".toml"))
    {
        if let Some(subject) = load_one(root, name, catalog, problems) {
            subjects.insert(name.to_owned(), subject);
        }
    }
    for name in entries
        .iter()
        .filter_map(|entry| entry.strip_suffix(".json"))
    {
        let of_pages = format!("measurements/{name}.json") == crate::pages::RECORD;
        if !of_pages && !entries.contains(&format!("{name}.toml")) {
            let near = nearest(name, subjects.keys().map(String::as_str));
            let problem = Problem::RecordWithoutSubject { near };
            problems.push(Diagnostic::new(
                format!("measurements/{name}.json"),
                1,
                problem,
            ));
        }
    }
    subjects
}

fn load_one(
    root: &Path,
    name: &str,
    catalog: &Catalog,
    problems: &mut Vec<Diagnostic>,
) -> Option<Subject> {
    let file = format!("measurements/{name}.toml");
    if !is_name(name) {
        let name = name.to_owned();
        problems.push(Diagnostic::new(&file, 1, Problem::BadName { name }));
    }
    let source = text::read(root, &file, problems)?;
    for (line, key) in text::empty_values(&source) {
        if key != "unit" {
            problems.push(Diagnostic::new(&file, line, Problem::EmptyReason { key }));
        }
    }
    let toml: SubjectToml = text::toml(&file, &source, problems)?;
    let mut wrong = |line: usize, what: String| {
        problems.push(Diagnostic::new(&file, line, Problem::BadSubject { what }));
    };
    let programs = [&toml.program, &toml.bench].into_iter().flatten().count();
    if programs != 1 || toml.bench.is_some() != toml.script.is_some() {
        wrong(
            1,
            "it needs `program` (a listing), or `bench` and `script`".to_owned(),
        );
    }
    if toml.pythons.is_empty() != toml.no_python.is_some() {
        wrong(
            1,
            "`pythons = []` and `no-python = \"why\"` go together".to_owned(),
        );
    }
    for python in &toml.pythons {
        if !python::NAMES.contains(&python.as_str()) {
            let known = python::NAMES.join(", ");
            let line = text::line_of_key(&source, "pythons");
            wrong(
                line,
                format!("there is no Python `{python}` (there are: {known})"),
            );
        }
    }
    for plot in toml.plots.values() {
        for law in &plot.laws {
            if law.amdahl.is_some() == law.gustafson.is_some() {
                let line = text::line_with(&source, &law.label);
                wrong(
                    line,
                    format!(
                        "the law `{}` needs `amdahl` or `gustafson`, and not both",
                        law.label
                    ),
                );
            }
        }
        for x in plot.points.iter().flat_map(|points| points.at.keys()) {
            if x.parse::<f64>().is_err() {
                wrong(
                    text::line_with(&source, &format!("\"{x}\"")),
                    format!("`{x}` is no number for the x axis"),
                );
            }
        }
    }
    let figures: BTreeMap<String, Figure> = toml
        .figures
        .into_iter()
        .filter_map(|(key, figure)| match figure_of(figure) {
            Some(figure) => Some((key, figure)),
            None => {
                let line = text::line_of_key(&source, &key);
                wrong(
                    line,
                    format!("the figure `{key}` needs one of `ratio`, `percent`, `median`"),
                );
                None
            }
        })
        .collect();
    for (key, figure) in &figures {
        if figure
            .wide
            .as_ref()
            .is_some_and(|why| why.trim().is_empty())
        {
            let line = text::line_of_key(&source, key);
            let key = "wide".to_owned();
            problems.push(Diagnostic::new(&file, line, Problem::EmptyReason { key }));
        }
    }
    let mut subject = Subject {
        name: name.to_owned(),
        file: file.clone(),
        title: toml.title,
        how: toml.how,
        plan: Plan {
            program: toml.program,
            bench: toml.bench,
            script: toml.script,
            args: toml.args,
            runs: toml.runs,
            profiles: toml.profiles,
            pythons: toml.pythons,
        },
        no_python: toml.no_python,
        cores: toml.cores.unwrap_or(1),
        wide: toml.wide,
        figures,
        tables: toml.tables,
        plots: toml.plots,
        record: None,
    };
    if let Some(program) = &subject.plan.program
        && !catalog.listings.contains_key(program)
    {
        let near = nearest(program, catalog.listings.keys().map(String::as_str));
        let line = text::line_of_key(&source, "program");
        let name = program.clone();
        problems.push(Diagnostic::new(
            &file,
            line,
            Problem::NoSuchListing { name, near },
        ));
    }
    subject.record = evidence::read(root, &subject.record_file(), &subject.command(), problems);
    check_record(root, &subject, catalog, &source, problems);
    Some(subject)
}

fn figure_of(toml: FigureToml) -> Option<Figure> {
    let derived = match (toml.ratio, toml.percent, toml.median) {
        (Some([first, second]), None, None) => Derived::Ratio(first, second),
        (None, Some([first, second]), None) => Derived::Percent(first, second),
        (None, None, Some(series)) => Derived::Median(series),
        _ => return None,
    };
    Some(Figure {
        derived,
        unit: toml.unit,
        digits: toml.digits.unwrap_or(2),
        wide: toml.wide,
        goal: toml.goal,
    })
}

/// Whether the record is of what the subject runs now, and holds what its figures, tables and plots ask for.
fn check_record(
    root: &Path,
    subject: &Subject,
    catalog: &Catalog,
    source: &str,
    problems: &mut Vec<Diagnostic>,
) {
    let Some(record) = &subject.record else {
        return;
    };
    let mend = subject.command();
    if record.source != subject.source(root, catalog) {
        let problem = Problem::RecordStale { mend };
        problems.push(Diagnostic::new(subject.record_file(), 1, problem));
        return;
    }
    let known = record.series();
    let mut needed: Vec<(String, String)> = Vec::new();
    for (name, figure) in &subject.figures {
        let series = figure.derived.series().into_iter();
        needed.extend(series.map(|series| (name.clone(), series.to_owned())));
        if figure.wide.is_some() && record.rounds.len() < LEAST_FOR_RANGE {
            let rounds = record.rounds.len();
            let what = format!(
                "the range `{name}` rests on {rounds} rounds, and needs {LEAST_FOR_RANGE}: `{}`",
                subject.command()
            );
            let line = text::line_of_key(source, name);
            problems.push(Diagnostic::new(
                &subject.file,
                line,
                Problem::BadSubject { what },
            ));
        }
        if let (Derived::Ratio(..), false) = (&figure.derived, subject.is_wide(figure))
            && let Some(spread) = record.spread(&figure.derived)
            && spread.width() > WIDEST
        {
            let (figure, percent) = (name.clone(), (spread.width() * 100.0).round() as u64);
            let line = text::line_of_key(source, name);
            problems.push(Diagnostic::new(
                &subject.file,
                line,
                Problem::FigureTooWide { figure, percent },
            ));
        }
    }
    for (name, plot) in &subject.plots {
        for points in &plot.points {
            let series = points.at.values().chain(&points.ratio_to);
            needed.extend(series.map(|series| (name.clone(), series.clone())));
        }
    }
    for (name, table) in &subject.tables {
        for row in &table.rows {
            let columns = table.columns.iter();
            let mut cells = columns.map(|runner| format!("{runner}/{}", row.series));
            if !cells.any(|cell| known.contains(cell.as_str())) {
                needed.push((
                    name.clone(),
                    format!(
                        "{}/{}",
                        table.columns.first().map_or("rust", String::as_str),
                        row.series
                    ),
                ));
            }
        }
    }
    for (_, series) in needed {
        if !known.contains(series.as_str()) {
            let near = nearest(&series, known.iter().copied());
            let line = text::line_with(source, &series);
            problems.push(Diagnostic::new(
                &subject.file,
                line,
                Problem::NoSuchSeries { series, near },
            ));
        }
    }
}

/// A number in at most so many significant digits, whole numbers with commas: `1.9`, `0.034`, `12,000`.
pub fn significant(value: f64, digits: usize) -> String {
    if value == 0.0 || !value.is_finite() {
        return format!("{value}");
    }
    let magnitude = value.abs().log10().floor() as i32;
    let places = digits as i32 - 1 - magnitude;
    let scale = 10f64.powi(places);
    let rounded = (value * scale).round() / scale;
    // Rounding may add a digit: 9.96 becomes 10.
    let places = digits as i32 - 1 - rounded.abs().log10().floor() as i32;
    let text = format!("{rounded:.*}", places.max(0) as usize);
    commas(&text)
}

fn commas(text: &str) -> String {
    let (whole, rest) = text
        .split_once('.')
        .map_or((text, None), |(whole, rest)| (whole, Some(rest)));
    let mut grouped = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) && regex!(r"\d$").is_match(&grouped)
        {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    match rest {
        Some(rest) => format!("{grouped}.{rest}"),
        None => grouped,
    }
}

/// The factor and the name of the unit in which `value` reads best.
fn scale(value: f64, unit: Unit) -> (f64, &'static str) {
    let value = value.abs();
    match unit {
        Unit::Plain => (1.0, ""),
        Unit::Seconds if value >= 0.9995 => (1.0, "s"),
        Unit::Seconds if value >= 0.9995e-3 => (1e3, "ms"),
        Unit::Seconds if value >= 0.9995e-6 => (1e6, "µs"),
        Unit::Seconds => (1e9, "ns"),
        Unit::Bytes if value >= 10.0 * 1024.0 * 1024.0 => (1.0 / (1024.0 * 1024.0), "MiB"),
        Unit::Bytes if value >= 10.0 * 1024.0 => (1.0 / 1024.0, "KiB"),
        Unit::Bytes => (1.0, "bytes"),
    }
}

/// A value with its unit: `0.41 s`, `12 µs`, `1,400 bytes`, `1.9`.
pub fn shown(value: f64, unit: Unit, digits: usize) -> String {
    let (factor, name) = scale(value, unit);
    format!("{}\u{a0}{name}", significant(value * factor, digits))
        .trim_end_matches('\u{a0}')
        .to_owned()
}

/// A range with its unit, in the unit of its upper end: `12 to 19 µs`; one value where both ends look the same.
pub fn range(low: f64, high: f64, unit: Unit, digits: usize) -> String {
    let (factor, name) = scale(high, unit);
    let (low, high) = (
        significant(low * factor, digits),
        significant(high * factor, digits),
    );
    let text = if low == high {
        high
    } else {
        format!("{low} to {high}")
    };
    format!("{text}\u{a0}{name}")
        .trim_end_matches('\u{a0}')
        .to_owned()
}
