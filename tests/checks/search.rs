//! The *search* check: types every mapped name, every error code and every term of the glossary into the search of the
//! page, and demands that what is meant stands among the first results; and a slip of the pen in each name. Whatever is
//! typed, also the title of a chapter not written yet, every result leads to a written chapter.
//!
//! The page's own script and engine run under node, so no browser is needed. The check *page* types some of them there.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

use anyhow::{Context, Result, ensure};
use guide::message::{Diagnostic, Problem};
use guide::rosetta::Row;
use guide::site::page_of;
use guide::site::search::{self, Document, Kind};
use libtest_mimic::{Failed, Trial};
use pulldown_cmark::Parser;
use serde::Deserialize;

use crate::harness::{Check, failed, file_trials};

/// The engine, as it was taken from its package.
const ENGINE: &str = "theme/minisearch.js";
/// The most that the index may have, compressed, in KB of 1000 bytes.
const KILOBYTES: usize = 300;
const SUMMARY: &str = "src/SUMMARY.md";
/// So many results a reader looks at.
const FIRST: usize = 3;

/// What node answers.
#[derive(Deserialize)]
struct Answers {
    words: Vec<Vec<String>>,
    answers: Vec<Answer>,
    /// The size of the index as a server sends it, in bytes.
    compressed: usize,
}

#[derive(Deserialize)]
struct Answer {
    found: Vec<Found>,
    near: Vec<String>,
}

#[derive(Deserialize)]
struct Found {
    kind: usize,
    href: String,
    title: String,
}

/// Something that is typed, and where what is meant stands.
struct Query {
    typed: String,
    file: String,
    line: usize,
    wanted: Wanted,
}

/// What must come of a query.
enum Wanted {
    /// A result on this page, among so many.
    Page(String, usize),
    /// This very address, among so many.
    Address(String, usize),
    /// First of all the program with this error.
    Code,
    /// This name among the first results, or among those that are suggested.
    Name(String),
    /// Nothing but pages that are there: the title is that of a chapter not written yet.
    Written,
}

/// Runs the check: a trial for each file whose names are typed, and two of the scripts themselves.
pub fn main() -> ExitCode {
    let check = Check::load("search");
    let documents = search::documents(&check.book);
    let queries = queries(&check, &documents);
    let mut trials = Vec::new();
    let root = check.root.clone();
    trials.push(Trial::test("the engine is as it was taken", move || {
        engine(&root)
    }));
    let texts: Vec<String> = documents
        .iter()
        .flat_map(|document| [document.title.clone(), document.line.clone()])
        .chain(["a.b::c..d", "x_y.Z", "Ünï::CODE 3.14t", "İstanbul ﬁ_x"].map(str::to_owned))
        .collect();
    if Command::new("node").arg("--version").output().is_err() {
        let absent = check.absent(
            "node",
            "the results of the search",
            "install Node 20 or later",
        );
        trials.push(Trial::test("node is there", move || absent));
        return check.run(trials);
    }
    match ask(&check, &texts, &queries) {
        Err(error) => {
            let text = format!("{error:#}");
            trials.push(Trial::test("the search answers", move || {
                Err(Failed::from(&text))
            }));
        }
        Ok(answers) => {
            let size = answers.compressed.div_ceil(1000);
            trials.push(Trial::test("the index is small", move || small(size)));
            check.count_many("texts cut into words", texts.len());
            trials.push(Trial::test("words are cut alike", move || {
                alike(&texts, &answers.words)
            }));
            let chapters = check.book.chapters.iter();
            let written: BTreeSet<String> =
                chapters.map(|chapter| page_of(&chapter.path)).collect();
            let mut found: BTreeMap<String, Vec<Diagnostic>> = BTreeMap::new();
            for (query, answer) in queries.iter().zip(&answers.answers) {
                check.count(match query.wanted {
                    Wanted::Page(..) => "names typed, whole and bare",
                    Wanted::Address(..) => "terms typed",
                    Wanted::Code => "error codes typed",
                    Wanted::Name(_) => "names typed with a slip",
                    Wanted::Written => "titles of unwritten chapters typed",
                });
                let problems = found.entry(query.file.clone()).or_default();
                problems.extend(judge(query, answer));
                problems.extend(nowhere(&written, query, answer));
            }
            trials.extend(file_trials(found));
        }
    }
    check.run(trials)
}

/// Everything that is typed.
fn queries(check: &Check, documents: &[Document]) -> Vec<Query> {
    let rows = &check.book.project.rosetta.rows;
    let mut queries = Vec::new();
    for row in rows {
        let page = match &row.chapter {
            Some(chapter) => page_of(chapter),
            None => "reference/rosetta.html".to_owned(),
        };
        let key = &row.name.key;
        let mut query = |typed: &str, wanted: Wanted| {
            queries.push(Query {
                typed: typed.to_owned(),
                file: row.file.clone(),
                line: row.line,
                wanted,
            });
        };
        query(key, Wanted::Page(page.clone(), FIRST));
        // A bare name that many share brings all of them first.
        let last = last_of(row);
        let sharing = rows
            .iter()
            .filter(|row| last_of(row).eq_ignore_ascii_case(last))
            .count();
        query(last, Wanted::Page(page, FIRST.max(sharing)));
        if let Some(slip) = slip(key) {
            query(&slip, Wanted::Name(key.clone()));
        }
    }
    for document in documents {
        let wanted = match document.kind {
            Kind::Error => Wanted::Code,
            // What Python calls so comes before a term of the glossary.
            Kind::Term => {
                let same = |row: &&Row| last_of(row).eq_ignore_ascii_case(&document.title);
                let before = rows.iter().filter(same).count();
                Wanted::Address(document.address(), FIRST.max(before + 1))
            }
            Kind::Name | Kind::Section => continue,
        };
        let file = format!("src/{}", document.chapter);
        let text = std::fs::read_to_string(check.root.join(&file)).unwrap_or_default();
        let shown = match document.kind {
            Kind::Error => &document.fragment,
            _ => &document.title,
        };
        queries.push(Query {
            typed: document.title.clone(),
            line: guide::text::line_with(&text, shown),
            file,
            wanted,
        });
    }
    let summary = std::fs::read_to_string(check.root.join(SUMMARY)).unwrap_or_default();
    for draft in guide::regex!(r"\[([^\]]*)\]\(\)").captures_iter(&summary) {
        queries.push(Query {
            typed: guide::text::plain(Parser::new(&draft[1])),
            file: SUMMARY.to_owned(),
            line: guide::text::line_with(&summary, &draft[0]),
            wanted: Wanted::Written,
        });
    }
    queries
}

/// A result for what was typed that leads to no page of a written chapter.
fn nowhere(written: &BTreeSet<String>, query: &Query, answer: &Answer) -> Option<Diagnostic> {
    let page = |found: &Found| found.href.split('#').next().unwrap_or_default().to_owned();
    let lost = answer
        .found
        .iter()
        .find(|found| !written.contains(&page(found)))?;
    let (title, address) = (lost.title.clone(), lost.href.clone());
    Some(Diagnostic::new(
        &query.file,
        query.line,
        Problem::SearchLeadsNowhere { title, address },
    ))
}

/// A reader on a phone waits for the index before the first result.
fn small(found: usize) -> Result<(), Failed> {
    if found <= KILOBYTES {
        return Ok(());
    }
    let most = KILOBYTES;
    let problem = Problem::SearchTooLarge { found, most };
    Err(failed([Diagnostic::new(
        "guide/site/search.rs",
        1,
        problem,
    )]))
}

fn last_of(row: &Row) -> &str {
    row.name.key.rsplit('.').next().unwrap_or_default()
}

/// The name with two letters of its last part swapped, if that part is long enough for a slip to be seen as one.
fn slip(name: &str) -> Option<String> {
    let start = name.rfind('.').map_or(0, |dot| dot + 1);
    let mut letters: Vec<char> = name[start..].chars().collect();
    if letters.len() < 5 {
        return None;
    }
    let at = (1..letters.len() - 1).find(|&at| letters[at] != letters[at + 1])?;
    letters.swap(at, at + 1);
    Some(format!(
        "{}{}",
        &name[..start],
        letters.into_iter().collect::<String>()
    ))
}

/// Puts the files of the search into a folder, and the questions to them.
fn ask(check: &Check, texts: &[String], queries: &[Query]) -> Result<Answers> {
    let folder = tempfile::tempdir()?;
    let files = search::write(&check.book, &[], folder.path())?;
    // Node takes a .js file for a module only where this says so.
    std::fs::write(folder.path().join("package.json"), r#"{"type":"module"}"#)?;
    let typed: Vec<&str> = queries.iter().map(|query| query.typed.as_str()).collect();
    let mut node = Command::new("node")
        .arg(check.root.join("tests/checks/search.mjs"))
        .arg(folder.path().join(&files.script))
        .arg(folder.path().join(&files.index))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let questions = serde_json::json!({ "texts": texts, "queries": typed });
    let mut stdin = node.stdin.take().context("node has no standard input")?;
    // It reads everything before it answers. If it ended early, its own words say more than the broken pipe.
    let _ = stdin.write_all(questions.to_string().as_bytes());
    drop(stdin);
    let output = node.wait_with_output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "node failed: {said}");
    serde_json::from_slice(&output.stdout).context("node's answer is not what was asked for")
}

/// Both languages cut every text into the same words.
fn alike(texts: &[String], theirs: &[Vec<String>]) -> Result<(), Failed> {
    for (text, theirs) in texts.iter().zip(theirs) {
        let ours = search::words(text);
        if ours != *theirs {
            return Err(Failed::from(format!(
                "`words` of guide/site/search.rs and of theme/search.js differ on {text:?}: {ours:?}, {theirs:?}"
            )));
        }
    }
    Ok(())
}

fn judge(query: &Query, answer: &Answer) -> Option<Diagnostic> {
    let first = |most: usize| answer.found.iter().take(most);
    let on = |found: &Found, page: &str| found.href.split('#').next() == Some(page);
    let (good, wanted) = match &query.wanted {
        Wanted::Written => return None,
        Wanted::Page(page, most) => (first(*most).any(|found| on(found, page)), page.clone()),
        Wanted::Address(address, most) => (
            first(*most).any(|found| found.href == *address),
            address.clone(),
        ),
        Wanted::Code => (
            first(1).any(|found| found.kind == Kind::Error as usize && found.title == query.typed),
            "a program with this error".to_owned(),
        ),
        Wanted::Name(name) => (
            first(FIRST).any(|found| found.title == *name) || answer.near.contains(name),
            name.clone(),
        ),
    };
    if good {
        return None;
    }
    let found = first(FIRST).map(|found| found.href.clone()).collect();
    let query_text = query.typed.clone();
    Some(Diagnostic::new(
        &query.file,
        query.line,
        Problem::SearchMisses {
            query: query_text,
            wanted,
            found,
        },
    ))
}

/// The digest that the engine's first comment names is that of the code below it.
fn engine(root: &Path) -> Result<(), Failed> {
    let text = std::fs::read_to_string(root.join(ENGINE))?;
    let (comment, code) = text.split_once("*/\n").unwrap_or_default();
    let digest = guide::evidence::digest_of(code);
    if comment.contains(&digest) {
        return Ok(());
    }
    let line = guide::text::line_with(&text, "sha256");
    Err(failed([Diagnostic::new(
        ENGINE,
        line,
        Problem::VendoredEdited { digest },
    )]))
}
