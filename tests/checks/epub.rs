//! The *epub* check: the EPUB has every chapter and shows every program that the site shows, its links lead somewhere,
//! epubcheck finds no error and nothing to warn of, and the same source gives the same bytes.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::sync::Arc;

use anyhow::{Context, Result};
use guide::book::Chapter;
use guide::message::{Diagnostic, Problem};
use guide::site::{page_of, resolve};
use libtest_mimic::{Completion, Failed, Trial};
use rbook::Epub;
use rbook::ebook::metadata::datetime::DateTime;
use roxmltree::{Document, ParsingOptions};
use scraper::{Html, Selector};

use crate::harness::{Check, failed};

/// Any date will do, as long as it is the same one.
const DATE: i64 = 1_700_000_000;

/// Runs the check.
pub fn main() -> ExitCode {
    let check = Check::load("epub");
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let site = folder.path().join("site");
    let bytes = epub::make(&check.root, DateTime::from_unix(DATE));
    let built = guide::render::build(&check.root, &site);
    let made = bytes.and_then(|bytes| {
        built?;
        let files = read(&bytes)?;
        Ok((bytes, files))
    });
    let (bytes, files) = match made {
        Ok((bytes, files)) => (Arc::new(bytes), Arc::new(files)),
        Err(error) => {
            let text = format!("{error:#}");
            let trial = Trial::test("the EPUB is made", move || Err(Failed::from(&text)));
            return check.run(vec![trial]);
        }
    };
    let mut trials = Vec::new();
    for (index, chapter) in check.book.chapters.iter().enumerate() {
        let (check, files, site) = (check.clone(), files.clone(), site.clone());
        trials.push(Trial::test(
            format!("chapter {}", chapter.path),
            move || judge_chapter(&check, &check.book.chapters[index], &files, &site),
        ));
    }
    let (judge, same) = (check.clone(), check.clone());
    let file = folder.path().join(epub::FILE);
    let first = bytes.clone();
    trials.push(Trial::ignorable_test("epubcheck accepts it", move || {
        std::fs::write(&file, first.as_slice())?;
        epubcheck(&judge, &file)
    }));
    trials.push(Trial::test(
        "the same source gives the same bytes",
        move || {
            let again = epub::make(&same.root, DateTime::from_unix(DATE))?;
            same.count("EPUBs made twice");
            match again == *bytes {
                true => Ok(()),
                false => Err(
                    "two EPUBs of one source and date differ: look for a time or an unordered map"
                        .into(),
                ),
            }
        },
    ));
    check.run(trials)
}

/// A file of the EPUB. Only those that are read in order have anything on them.
#[derive(Default)]
struct File {
    ids: BTreeSet<String>,
    links: Vec<String>,
    /// The text of each block of code.
    code: Vec<String>,
}

/// The files of the EPUB by their place in it, `threads/channels.xhtml`.
fn read(bytes: &[u8]) -> Result<BTreeMap<String, File>> {
    let book = Epub::read(Cursor::new(bytes.to_vec()))?;
    let mut files = BTreeMap::new();
    for entry in book.manifest() {
        files.insert(below(entry.href().as_str()), File::default());
    }
    for entry in book.spine() {
        let entry = entry
            .manifest_entry()
            .context("the spine names a file that is not there")?;
        let (name, text) = (below(entry.href().as_str()), entry.read_str()?);
        let allowed = ParsingOptions {
            allow_dtd: true,
            ..ParsingOptions::default()
        };
        let document =
            Document::parse_with_options(&text, allowed).with_context(|| name.clone())?;
        let elements = || document.descendants().filter(|node| node.is_element());
        let in_block = |node: &roxmltree::Node| {
            node.has_tag_name("code")
                && node.parent().is_some_and(|outer| outer.has_tag_name("pre"))
        };
        let file = File {
            ids: elements()
                .filter_map(|node| node.attribute("id"))
                .map(str::to_owned)
                .collect(),
            links: elements()
                .filter_map(|node| node.attribute("href").or(node.attribute("src")))
                .map(str::to_owned)
                .collect(),
            code: elements()
                .filter(in_block)
                .map(|node| {
                    node.descendants()
                        .filter(|node| node.is_text())
                        .filter_map(|node| node.text())
                        .collect()
                })
                .collect(),
        };
        files.insert(name, file);
    }
    Ok(files)
}

/// A path of the EPUB, without the folder all content is in.
fn below(path: &str) -> String {
    path.trim_start_matches('/')
        .trim_start_matches(epub::FOLDER)
        .trim_start_matches('/')
        .to_owned()
}

fn judge_chapter(
    check: &Check,
    chapter: &Chapter,
    files: &BTreeMap<String, File>,
    site: &Path,
) -> Result<(), Failed> {
    let name = epub::file_of(&chapter.path);
    let lacks = |line: usize, what: String| {
        Diagnostic::new(chapter.source(), line, Problem::EpubLacks { what })
    };
    let Some(file) = files.get(&name) else {
        return Err(failed([lacks(1, format!("the chapter {}", chapter.title))]));
    };
    check.count("chapters");
    let mut problems = Vec::new();
    let fences = &chapter.expansion.fences;
    let page = std::fs::read_to_string(site.join(page_of(&chapter.path)))?;
    let mut shown = code_of(&page);
    // What the author wrote, even if the site had lost it as well.
    for fence in fences {
        if !shown.iter().any(|code| same(code, &fence.body)) {
            shown.push(fence.body.clone());
        }
    }
    let mut there = file.code.clone();
    for code in shown {
        match there.iter().position(|other| same(other, &code)) {
            Some(at) => {
                there.remove(at);
                check.count("code blocks as on the page");
            }
            None => {
                let line = fences
                    .iter()
                    .find(|fence| same(&fence.body, &code))
                    .map_or(1, |fence| fence.line);
                problems.push(lacks(
                    line,
                    format!("the code `{}`", code.lines().next().unwrap_or_default()),
                ));
            }
        }
    }
    for target in &file.links {
        if guide::regex!(r"^[a-z]+:").is_match(target) {
            continue;
        }
        check.count("links inside");
        let (path, fragment) = target.split_once('#').unwrap_or((target, ""));
        let target = target.clone();
        match resolve(&name, path).and_then(|file| files.get(&file)) {
            None => problems.push(Diagnostic::new(
                chapter.source(),
                1,
                Problem::BrokenLink { target },
            )),
            Some(other) if !fragment.is_empty() && !other.ids.contains(fragment) => {
                problems.push(Diagnostic::new(
                    chapter.source(),
                    1,
                    Problem::BrokenFragment { target },
                ));
            }
            Some(_) => {}
        }
    }
    match problems.is_empty() {
        true => Ok(()),
        false => Err(failed(problems)),
    }
}

/// The blocks of code that a page of the site shows.
fn code_of(page: &str) -> Vec<String> {
    let block = Selector::parse("main pre > code").expect("the selector is valid");
    let html = Html::parse_document(page);
    html.select(&block)
        .map(|code| code.text().collect())
        .collect()
}

fn same(one: &str, other: &str) -> bool {
    one.trim_end() == other.trim_end()
}

/// Each error and each warning of epubcheck is a problem, of the chapter it names.
fn epubcheck(check: &Check, file: &Path) -> Result<Completion, Failed> {
    let Some(mut command) = epubcheck_program() else {
        check.absent(
            "epubcheck",
            "the EPUB not validated",
            "apt-get install epubcheck, or set EPUBCHECK to the program or its jar",
        )?;
        return Ok(Completion::ignored_with("epubcheck was not found"));
    };
    let output = command.arg(file).output()?;
    let said = format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    let bad = guide::regex!(r"(?m)^(?:FATAL|ERROR|WARNING)\b.*$");
    let mut problems: Vec<Diagnostic> = bad
        .find_iter(&said)
        .map(|line| {
            let named = |chapter: &&Chapter| {
                line.as_str()
                    .contains(&format!("/{}", epub::file_of(&chapter.path)))
            };
            let chapter = check.book.chapters.iter().find(named);
            let place = chapter.map_or("guide/epub/lib.rs".to_owned(), Chapter::source);
            // Not the temporary path in front, and not the list of all that would be allowed.
            let message = line.as_str().replace(&format!("{}/", file.display()), "");
            let message = message
                .split("; expected ")
                .next()
                .unwrap_or_default()
                .to_owned();
            Diagnostic::new(place, 1, Problem::EpubInvalid { message })
        })
        .collect();
    if problems.is_empty() && !output.status.success() {
        let message = said.trim().to_owned();
        problems.push(Diagnostic::new(
            "guide/epub/lib.rs",
            1,
            Problem::EpubInvalid { message },
        ));
    }
    match problems.is_empty() {
        true => {
            check.count("EPUBs that epubcheck accepts");
            Ok(Completion::Completed)
        }
        false => Err(failed(problems)),
    }
}

/// epubcheck as `EPUBCHECK` names it, or as it is on the path. Debian's is a jar that the kernel may or may not start
/// by itself, so a jar is always given to Java.
fn epubcheck_program() -> Option<Command> {
    let named = std::env::var_os("EPUBCHECK").map(PathBuf::from);
    let program = named.or_else(|| {
        let path = std::env::var_os("PATH")?;
        std::env::split_paths(&path)
            .map(|folder| folder.join("epubcheck"))
            .find(|program| program.is_file())
    })?;
    let jar = std::fs::read(&program).ok()?.starts_with(b"PK");
    let mut command = Command::new(if jar {
        Path::new("java")
    } else {
        program.as_path()
    });
    if jar {
        command.arg("-jar").arg(&program);
    }
    Some(command)
}
