//! The pages in a real browser: finds node and Chromium, has the driver in `tests/page/` visit a rendered book, and
//! keeps what `cargo run -- measure page` measured, for a table in the book.
//!
//! The *page* check and `measure page` give the driver one [`Plan`] and read its lines; they differ in how much is
//! asked of how many pages, and in how strict the timings are.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};
use serde::{Deserialize, Serialize};

use crate::book::Book;
use crate::evidence::{self, Machine};
use crate::message::{Diagnostic, Problem};
use crate::process;
use crate::project::work_folder;
use crate::render;
use crate::rosetta::Answer;
use crate::site::{Address, page_of};
use crate::text::{escape, line_of};

/// What `measure` calls the pages.
pub const SUBJECT: &str = "page";
/// The record of `measure page`.
pub const RECORD: &str = "measurements/page.json";
/// The command that takes it.
pub const COMMAND: &str = "cargo run -- measure page";
/// How `cargo run -- setup` is called.
pub const SETUP: &str = "cargo run -- setup";
/// The pages on which everything is tried in every run of the full check: the one a reader chooses from, a chapter
/// with many programs, and the largest table.
pub const REPRESENTATIVE: [&str; 3] = [
    "front/which-tool",
    "threads/spawn-scope-join",
    "reference/rosetta",
];
/// The chapter with every row of the Rosetta.
const ROSETTA: &str = "reference/rosetta";
/// Loads of which the median counts.
const LOADS: usize = 5;

/// How much is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Extent {
    /// Of each page what a few seconds show: no timings, one theme, no Lighthouse.
    Quick,
    /// The full matrix on the representative pages, one load and one run of axe for each theme on the others.
    Full,
    /// The full matrix on every page.
    Every,
}

/// What the driver is to do.
#[derive(Debug, Serialize)]
pub struct Plan {
    /// The folder that holds node_modules.
    pub modules: PathBuf,
    pub chromium: PathBuf,
    /// The rendered book.
    pub site: PathBuf,
    /// The same book with a chapter changed, to see what the service worker makes of it.
    pub other: Option<PathBuf>,
    /// Addresses of that book that lead elsewhere, and where to.
    pub moved: Vec<(String, String)>,
    /// Where the site lies on its host: `/guide/`.
    pub path: String,
    pub extent: Extent,
    pub loads: usize,
    /// What a timing may be of its budget: 1, or 2 on machines shared with others.
    pub slack: f64,
    pub pages: Vec<PagePlan>,
    /// Every page of the book, for its table of contents.
    pub chapters: Vec<String>,
    pub queries: Vec<Query>,
    /// The titles of chapters not yet written.
    pub drafts: Vec<String>,
    /// Whether what the page does is tried too: choices, copying, themes, the filter, offline reading.
    pub behaviours: bool,
    pub lighthouse: bool,
    /// Whether loads are timed, on the phone's network and processor.
    pub timings: bool,
    /// The page of the Rosetta.
    pub rosetta: Option<Rosetta>,
}

/// The page of the Rosetta, and the address of each of its rows.
#[derive(Debug, Serialize)]
pub struct Rosetta {
    pub page: String,
    pub rows: Vec<String>,
}

/// A page to visit.
#[derive(Debug, Serialize)]
pub struct PagePlan {
    /// `threads/spawn-scope-join.html`
    pub page: String,
    /// Whether more is tried on it than on others.
    pub representative: bool,
    /// The programs that its copy buttons must give.
    pub programs: Vec<ProgramText>,
}

/// A program as its file has it.
#[derive(Debug, Serialize)]
pub struct ProgramText {
    pub listing: String,
    pub language: &'static str,
    pub text: String,
}

/// Something a reader types into the search, and the pages that answer it.
#[derive(Debug, Clone, Serialize)]
pub struct Query {
    pub text: String,
    pub pages: Vec<String>,
    /// Where the answer is written down.
    pub file: String,
    pub line: usize,
}

/// Something that is not as the page promises.
#[derive(Debug, Clone, Deserialize)]
pub struct Finding {
    pub page: String,
    pub rule: Rule,
    /// What was found, in words.
    pub text: String,
    /// For budgets, what is too much; for the search, what was typed.
    #[serde(default)]
    pub what: String,
    /// The budget; for the search, the pages that answer.
    #[serde(default)]
    pub most: String,
    /// A piece of the page from which the place in the chapter can be told.
    pub near: Option<String>,
    /// Which query of the plan.
    pub query: Option<usize>,
}

/// What a page promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Rule {
    Budget,
    Elsewhere,
    Cookie,
    Console,
    Accessibility,
    Overflow,
    Keyboard,
    Target,
    Behaviour,
    Lighthouse,
    Search,
}

impl Finding {
    /// What to tell the author.
    pub fn problem(&self) -> Problem {
        let (text, what) = (self.text.clone(), self.what.clone());
        match self.rule {
            Rule::Budget => Problem::PageOverBudget {
                what,
                found: text,
                most: self.most.clone(),
            },
            Rule::Elsewhere => Problem::PageElsewhere { address: text },
            Rule::Cookie => Problem::PageCookie { name: text },
            Rule::Console => Problem::PageConsole { text },
            Rule::Accessibility => Problem::PageInaccessible { text },
            Rule::Overflow => Problem::PageTooWide { text },
            Rule::Keyboard => Problem::PageKeyboard { text },
            Rule::Target => Problem::PageTarget { text },
            Rule::Behaviour => Problem::PageBehaviour { text },
            Rule::Lighthouse => Problem::PageLighthouse {
                category: what,
                text,
            },
            Rule::Search => Problem::SearchMisses {
                query: what,
                wanted: self.most.clone(),
                found: text.lines().map(str::to_owned).collect(),
            },
        }
    }
}

/// What was measured on one page.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    pub page: String,
    /// Over the wire, with headers.
    pub bytes: u64,
    pub requests: u64,
    /// Milliseconds to the largest paint, load by load; empty if it was not timed.
    pub paint: Vec<f64>,
    /// Milliseconds until DOMContentLoaded has been handled.
    pub ready: Vec<f64>,
    /// Milliseconds by which tasks were longer than 50.
    pub blocking: Vec<f64>,
    /// Layout shift.
    pub shift: Vec<f64>,
    /// How many states axe has seen, and what it found in all.
    pub axe_states: u64,
    pub axe_findings: u64,
    /// How many widths were tried, and at how many of them something was too wide.
    pub widths: u64,
    pub overflows: u64,
    /// Performance, accessibility, best practices, SEO; empty if it was not run.
    pub lighthouse: Vec<u64>,
    /// The worst place of this page among the results for a name it answers.
    pub rank: Option<u64>,
}

/// What was measured of the search.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Search {
    pub queries: u64,
    /// The worst place of a right page.
    pub worst: u64,
    /// Bytes of everything that the search loads, compressed.
    pub bytes: u64,
    /// Milliseconds from the first letter to the first result.
    pub desktop: f64,
    pub phone: f64,
}

/// A line of the driver.
#[derive(Debug, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Line {
    Finding(Finding),
    Row(Row),
    Search(Search),
    Count {
        what: String,
        number: usize,
    },
    Note {
        text: String,
    },
    Versions {
        versions: BTreeMap<String, String>,
    },
    /// The last one: without it the driver has broken off.
    Done,
}

/// All that the driver said.
#[derive(Debug, Default)]
pub struct Report {
    pub findings: Vec<Finding>,
    pub rows: Vec<Row>,
    pub search: Option<Search>,
    pub counts: BTreeMap<String, usize>,
    /// Of Chromium, node, axe, Lighthouse and Playwright.
    pub versions: BTreeMap<String, String>,
}

/// What the driver needs.
pub struct Tools {
    pub node: PathBuf,
    pub chromium: PathBuf,
    pub modules: PathBuf,
}

/// A tool that is not on this machine: what it is called, and what to do about it.
pub struct Missing {
    pub part: &'static str,
    pub mend: &'static str,
}

impl Tools {
    /// Looks for them.
    ///
    /// # Errors
    /// The first that is not there.
    pub fn find(root: &Path) -> std::result::Result<Tools, Missing> {
        let missing = |part, mend| Missing { part, mend };
        let chromium = match std::env::var_os("CHROMIUM") {
            Some(named) => Some(PathBuf::from(named)).filter(|program| program.is_file()),
            None => on_path("chromium"),
        };
        let modules = modules_folder(root);
        Ok(Tools {
            node: node().ok_or(missing(NODE.part, NODE.mend))?,
            chromium: chromium.ok_or(missing(
                "Chromium",
                "install it as `chromium`, or set CHROMIUM to it",
            ))?,
            modules: Some(modules)
                .filter(|folder| is_installed(root, folder))
                .ok_or(missing(
                    "the page check's node_modules, as tests/page/package-lock.json has them",
                    "run `cargo run -- setup`",
                ))?,
        })
    }
}

/// Where node_modules is: `GUIDE_NODE_MODULES`'s folder (the drift suite's copy uses the original's), or below target/.
pub fn modules_folder(root: &Path) -> PathBuf {
    match std::env::var_os("GUIDE_NODE_MODULES") {
        Some(folder) => PathBuf::from(folder),
        None => work_folder(root).join("page"),
    }
}

/// What is missing where [`node`] finds none.
pub const NODE: Missing = Missing {
    part: "node of 20 or later",
    mend: "install node.js",
};

/// Node, which drives the browser and runs the listings' JavaScript.
pub fn node() -> Option<PathBuf> {
    on_path("node").filter(|node| major_of_node(node) >= Some(20))
}

fn on_path(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&std::env::var_os("PATH")?)
        .map(|folder| folder.join(&file))
        .find(|program| program.is_file())
}

fn major_of_node(node: &Path) -> Option<u32> {
    let output = Command::new(node).arg("--version").output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.trim()
        .strip_prefix('v')?
        .split('.')
        .next()?
        .parse()
        .ok()
}

/// What is written last when the packages are installed: the lock file they were installed from.
const INSTALLED: &str = "installed.json";

/// Whether `folder` holds the packages of today's lock file.
fn is_installed(root: &Path, folder: &Path) -> bool {
    let wanted = std::fs::read(root.join("tests/page/package-lock.json"));
    let there = std::fs::read(folder.join(INSTALLED));
    matches!((wanted, there), (Ok(wanted), Ok(there)) if wanted == there)
}

/// Installs what the checks need from the network, below target/: the driver's packages, as the lock file has them.
///
/// # Errors
/// If npm is not there or fails.
pub fn setup(root: &Path) -> Result<()> {
    let folder = modules_folder(root);
    if is_installed(root, &folder) {
        println!(
            "The page check's packages are in {} already",
            folder.display()
        );
        return Ok(());
    }
    std::fs::create_dir_all(&folder)?;
    for file in ["package.json", "package-lock.json", ".npmrc"] {
        std::fs::copy(root.join("tests/page").join(file), folder.join(file))
            .with_context(|| format!("tests/page/{file} cannot be copied"))?;
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let status = Command::new(npm)
        .args(["ci", "--no-progress", "--loglevel=error"])
        .current_dir(&folder)
        .status()
        .context("npm cannot be run: install node.js, 20 or later")?;
    ensure!(status.success(), "npm ci failed in {}", folder.display());
    std::fs::copy(folder.join("package-lock.json"), folder.join(INSTALLED))?;
    println!("The page check's packages are in {}", folder.display());
    Ok(())
}

impl Plan {
    /// What is to be done with the book rendered in `site`; all pages, everything that is mapped.
    pub fn new(book: &Book, tools: &Tools, site: &Path, extent: Extent) -> Plan {
        let pages = book.chapters.iter().map(|chapter| {
            let name = chapter.path.trim_end_matches(".md");
            let embeds = chapter.expansion.embeds.iter();
            let mut seen = std::collections::BTreeSet::new();
            let programs = embeds
                .filter(|embed| embed.directive == "listing" && embed.anchor.is_none())
                .filter(|embed| seen.insert(embed.name.clone()))
                .filter_map(|embed| book.project.catalog.listings.get(&embed.name))
                .flat_map(|listing| {
                    let program = |language, program: &crate::listing::Program| ProgramText {
                        listing: listing.name.clone(),
                        language,
                        text: program.pieces.whole.clone(),
                    };
                    let twin = listing.python.as_ref();
                    [
                        Some(program("rust", &listing.rust)),
                        twin.map(|twin| program("python", twin)),
                    ]
                })
                .flatten();
            PagePlan {
                page: page_of(&chapter.path),
                representative: REPRESENTATIVE.contains(&name),
                programs: programs.collect(),
            }
        });
        let pages: Vec<PagePlan> = pages.collect();
        Plan {
            modules: tools.modules.clone(),
            chromium: tools.chromium.clone(),
            site: site.to_path_buf(),
            other: None,
            moved: Vec::new(),
            path: Address::of(book).path,
            extent,
            loads: LOADS,
            slack: 1.0,
            chapters: pages.iter().map(|page| page.page.clone()).collect(),
            pages,
            queries: queries(book),
            drafts: drafts(book),
            behaviours: true,
            lighthouse: extent != Extent::Quick,
            timings: extent != Extent::Quick,
            rosetta: book.chapter(ROSETTA).map(|chapter| Rosetta {
                page: page_of(&chapter.path),
                rows: book
                    .project
                    .rosetta
                    .rows
                    .iter()
                    .map(crate::rosetta::Row::id)
                    .collect(),
            }),
        }
    }
}

/// What must be found: every mapped name of the Rosetta, and the error codes. (The *search* check types more.)
pub fn queries(book: &Book) -> Vec<Query> {
    let rows = book.project.rosetta.rows.iter();
    let mapped = rows.filter(|row| !matches!(row.answer, Answer::None(_)));
    let mut queries: Vec<Query> = mapped
        .filter_map(|row| {
            Some(Query {
                text: row.name.key.clone(),
                pages: vec![page_of(row.chapter.as_ref()?)],
                file: row.file.clone(),
                line: row.line,
            })
        })
        .collect();
    let mut codes: BTreeMap<&str, (Vec<String>, String)> = BTreeMap::new();
    for error in book.project.catalog.errors.values() {
        let shown = book.place_of(&error.name);
        if let (Some(code), Some((file, _))) = (&error.about.code, shown) {
            let page = page_of(file.trim_start_matches("src/"));
            let entry = codes.entry(code).or_default();
            entry.0.push(page);
            entry.1 = format!("{}/error.toml", error.folder);
        }
    }
    queries.extend(codes.into_iter().map(|(code, (pages, file))| Query {
        text: code.to_owned(),
        pages,
        file,
        line: 1,
    }));
    queries
}

/// The titles of the summary's lines without a page.
fn drafts(book: &Book) -> Vec<String> {
    let summary = std::fs::read_to_string(book.project.root.join("src/SUMMARY.md"));
    crate::regex!(r"\[([^\]]+)\]\(\s*\)")
        .captures_iter(&summary.unwrap_or_default())
        .map(|found| found[1].to_owned())
        .collect()
}

/// Has the driver carry out a plan; `note` is told what it is doing.
///
/// # Errors
/// If node cannot be started, or the driver breaks off.
pub fn drive(
    root: &Path,
    tools: &Tools,
    plan: &Plan,
    mut note: impl FnMut(&str),
) -> Result<Report> {
    let mut command = Command::new(&tools.node);
    command
        .arg(root.join("tests/page/page.mjs"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    process::own_group(&mut command);
    let mut child = command.spawn().context("node cannot be started")?;
    let mut errors = child.stderr.take().expect("it is piped");
    let said = std::thread::spawn(move || {
        let mut text = String::new();
        // What cannot be read is not said.
        let _ = std::io::Read::read_to_string(&mut errors, &mut text);
        text
    });
    let mut input = child.stdin.take().expect("it is piped");
    input.write_all(&serde_json::to_vec(plan)?)?;
    drop(input);
    let mut report = Report::default();
    let mut done = false;
    for line in BufReader::new(child.stdout.take().expect("it is piped")).lines() {
        let line = line?;
        let read = serde_json::from_str(&line)
            .with_context(|| format!("the driver said what nobody understands: {line}"));
        match read.inspect_err(|_| process::end(&mut child))? {
            Line::Finding(finding) => report.findings.push(finding),
            Line::Row(row) => report.rows.push(row),
            Line::Search(search) => report.search = Some(search),
            Line::Count { what, number } => *report.counts.entry(what).or_default() += number,
            Line::Note { text } => note(&text),
            Line::Versions { versions } => report.versions = versions,
            Line::Done => done = true,
        }
    }
    child.wait()?;
    // Browsers that a broken driver left behind.
    process::kill_group(child.id());
    if !done {
        bail!("the driver broke off:\n{}", said.join().unwrap_or_default());
    }
    report.rows.sort_by_key(|row| place_in(plan, &row.page));
    Ok(report)
}

fn place_in(plan: &Plan, page: &str) -> usize {
    let mut pages = plan.pages.iter();
    pages
        .position(|planned| planned.page == page)
        .unwrap_or(usize::MAX)
}

/// Where a finding is to be mended: the chapter's line that made the piece of the page, or what a query belongs to.
pub fn place(book: &Book, plan: &Plan, finding: &Finding) -> (String, usize) {
    if let Some(query) = finding.query.and_then(|index| plan.queries.get(index)) {
        return (query.file.clone(), query.line);
    }
    let chapter = book
        .chapters
        .iter()
        .find(|chapter| page_of(&chapter.path) == finding.page);
    let Some(chapter) = chapter else {
        return ("book.toml".to_owned(), 1);
    };
    let near = finding.near.as_deref().unwrap_or("");
    let line = pieces(near)
        .into_iter()
        .find_map(|piece| {
            let embeds = chapter.expansion.embeds.iter();
            let embed = embeds
                .filter(|embed| embed.name == piece)
                .map(|embed| embed.line)
                .next();
            embed.or_else(|| Some(line_of(&chapter.raw, chapter.raw.find(&piece)?)))
        })
        .unwrap_or(1);
    (chapter.source(), line)
}

/// What of a piece of HTML, or of a plain message, may stand in the chapter in the same words: addresses, then texts.
fn pieces(html: &str) -> Vec<String> {
    let plain = |text: &str| {
        text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&")
    };
    let attributes = crate::regex!(r##"\b(?:src|href|id|alt|title)="#?([^"]{3,})""##);
    let tags = crate::regex!(r"<[^>]*>?");
    let addresses = attributes.captures_iter(html).map(|found| plain(&found[1]));
    let texts = tags
        .split(html)
        .flat_map(str::lines)
        .map(|text| plain(text.trim()))
        .filter(|text| text.chars().count() >= 6)
        .map(|text| text.chars().take(60).collect::<String>());
    addresses.chain(texts).collect()
}

/// Everything that was found, as diagnostics, in order.
pub fn diagnostics(book: &Book, plan: &Plan, report: &Report) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = report
        .findings
        .iter()
        .map(|finding| {
            let (file, line) = place(book, plan, finding);
            Diagnostic::new(file, line, finding.problem())
        })
        .collect();
    found.sort();
    found.dedup();
    found
}

fn median(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let half = sorted.len() / 2;
    match sorted.len() {
        0 => None,
        odd if odd % 2 == 1 => Some(sorted[half]),
        _ => Some(f64::midpoint(sorted[half - 1], sorted[half])),
    }
}

/// The table of the log: a line for each page.
pub fn table(report: &Report) -> String {
    let mut text = format!(
        "{:<38} {:>6} {:>4} {:>8} {:>8} {:>8} {:>6} {:>8} {:>8} {:>15} {:>4}\n",
        "page",
        "KB",
        "req",
        "paint",
        "ready",
        "blocked",
        "shift",
        "axe",
        "too wide",
        "Lighthouse",
        "rank"
    );
    let time =
        |values: &[f64]| median(values).map_or("-".to_owned(), |value| format!("{value:.0} ms"));
    for row in &report.rows {
        let scores: Vec<String> = row.lighthouse.iter().map(u64::to_string).collect();
        let scores = if scores.is_empty() {
            "-".to_owned()
        } else {
            scores.join("/")
        };
        text.push_str(&format!(
            "{:<38} {:>6.1} {:>4} {:>8} {:>8} {:>8} {:>6} {:>8} {:>8} {:>15} {:>4}\n",
            row.page,
            row.bytes as f64 / 1000.0,
            row.requests,
            time(&row.paint),
            time(&row.ready),
            time(&row.blocking),
            median(&row.shift).map_or("-".to_owned(), |shift| format!("{shift:.3}")),
            format!("{} in {}", row.axe_findings, row.axe_states),
            format!("{} of {}", row.overflows, row.widths),
            scores,
            row.rank.map_or("-".to_owned(), |rank| rank.to_string()),
        ));
    }
    if let Some(search) = &report.search {
        text.push_str(&format!(
            "search: {} queries, worst place {}",
            search.queries, search.worst
        ));
        if search.bytes > 0 {
            text.push_str(&format!(
                ", {:.1} KB when first used, first result after {:.0} ms (desktop) and {:.0} ms (phone)",
                search.bytes as f64 / 1000.0,
                search.desktop,
                search.phone
            ));
        }
        text.push('\n');
    }
    text
}

/// The record: what was measured of every page, load by load.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    pub date: String,
    pub machine: Machine,
    pub versions: BTreeMap<String, String>,
    pub pages: Vec<Row>,
    pub search: Option<Search>,
}

/// Reads the record; `None` if there is none, or if it cannot be used and is reported.
pub fn recorded(root: &Path, problems: &mut Vec<Diagnostic>) -> Option<Record> {
    evidence::read(root, RECORD, COMMAND, problems)
}

/// Tries everything on every page with the strict budgets, and writes the record.
///
/// # Errors
/// If a tool is missing, the book does not build, or a page breaks a promise; then what was there still is.
pub fn measure(root: &Path) -> Result<()> {
    // The book shows the record, and is not built without one: the first time an empty one stands in its place.
    let file = root.join(RECORD);
    let before = std::fs::read(&file).ok();
    let usable = recorded(root, &mut Vec::new()).is_some();
    if !usable {
        let empty = Record {
            date: evidence::today(),
            machine: Machine::here(),
            versions: BTreeMap::new(),
            pages: Vec::new(),
            search: None,
        };
        evidence::write(root, RECORD, &empty)?;
    }
    let taken = take(root);
    if taken.is_err() && !usable {
        match before {
            Some(bytes) => std::fs::write(&file, bytes)?,
            None => std::fs::remove_file(&file)?,
        }
    }
    taken
}

fn take(root: &Path) -> Result<()> {
    let tools = Tools::find(root)
        .map_err(|missing| anyhow::anyhow!("{} was not found: {}", missing.part, missing.mend))?;
    let folder = tempfile::tempdir()?;
    let site = folder.path().join("site");
    render::build(root, &site)?;
    let book = Book::load(root);
    let plan = Plan::new(&book, &tools, &site, Extent::Every);
    let report = drive(root, &tools, &plan, |note| println!("  {note}"))?;
    print!("{}", table(&report));
    let found = diagnostics(&book, &plan, &report);
    ensure!(
        found.is_empty(),
        "not recorded:\n{}",
        crate::message::report(&found)
    );
    let record = Record {
        date: evidence::today(),
        machine: Machine::here(),
        versions: report.versions,
        pages: report.rows,
        search: report.search,
    };
    evidence::write(root, RECORD, &record)?;
    println!("{RECORD}: {} pages", record.pages.len());
    Ok(())
}

/// The record as a table of the book.
pub fn html(record: &Record) -> String {
    let mut text = String::from(
        "<div class=\"table-wrapper\"><table class=\"measured\">\n<thead><tr><th scope=\"col\">page</th><th scope=\"col\">KB</th><th scope=\"col\">requests</th><th scope=\"col\">largest paint</th><th scope=\"col\">DOM ready</th><th scope=\"col\">blocked</th><th scope=\"col\">Lighthouse</th></tr></thead>\n<tbody>\n",
    );
    let seconds = |values: &[f64]| {
        median(values).map_or(String::new(), |value| format!("{:.2} s", value / 1000.0))
    };
    for row in &record.pages {
        let scores: Vec<String> = row.lighthouse.iter().map(u64::to_string).collect();
        text.push_str(&format!(
            "<tr><th scope=\"row\">{}</th><td>{:.1}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
            escape(row.page.trim_end_matches(".html")).replace('/', "/<wbr>"),
            row.bytes as f64 / 1000.0,
            row.requests,
            seconds(&row.paint),
            seconds(&row.ready),
            median(&row.blocking).map_or(String::new(), |value| format!("{value:.0} ms")),
            scores.join(" / "),
        ));
    }
    text.push_str("</tbody></table></div>\n");
    let versions: Vec<String> = record
        .versions
        .iter()
        .map(|(name, version)| format!("{} {}", escape(name), escape(version)))
        .collect();
    let search = record.search.as_ref().map_or(String::new(), |search| {
        format!(
            " Search: {} queries, each answered at place {} or better; {:.0} KB when first used; first result after {:.2} s, on the phone {:.2} s.",
            search.queries,
            search.worst,
            search.bytes as f64 / 1000.0,
            search.desktop / 1000.0,
            search.phone / 1000.0
        )
    });
    text.push_str(&format!(
        "<p class=\"source\">Medians of {} loads on {} shared cores, {}, with {}. A page over a budget was loaded anew, up to seven times, and the best series counts; so with Lighthouse.{search}</p>\n",
        record.pages.first().map_or(0, |row| row.paint.len()),
        record.machine.cores,
        record.date,
        versions.join(", ")
    ));
    text
}
