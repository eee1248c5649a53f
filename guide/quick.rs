//! `list`, `check` and `accept`: the author's short way to what the test targets do.
//!
//! `check` and `accept` call the built test programs, so there is one implementation of each check.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::book::Book;
use crate::message::{Diagnostic, report, unknown};

/// Prints the listings whose name, title, chapter or Python name contains `word`.
///
/// # Errors
/// If none does.
pub fn list(root: &Path, word: &str) -> Result<()> {
    let book = Book::load(root);
    let mut answers: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for row in &book.project.rosetta.rows {
        if let Some(listing) = &row.listing {
            answers.entry(listing).or_default().insert(&row.name.key);
        }
    }
    let none = BTreeSet::new();
    let word = word
        .trim_start_matches("src/")
        .trim_end_matches(".md")
        .to_lowercase();
    let mut found = 0;
    for listing in book.project.catalog.listings.values() {
        let names = answers.get(listing.name.as_str()).unwrap_or(&none);
        let place = book.place_of(&listing.name);
        let chapter = place.map_or(String::new(), |(file, line)| format!("{file}:{line}"));
        let matches = |text: &str| text.to_lowercase().contains(&word);
        if !(matches(&listing.name)
            || matches(&listing.about.title)
            || matches(&chapter)
            || names.iter().any(|name| matches(name)))
        {
            continue;
        }
        found += 1;
        println!("{}  {}", listing.name, listing.about.title);
        println!("    {}", book.project.catalog.cargo_command(listing));
        if let Some(twin) = &listing.python {
            println!("    {}", crate::listing::python_command(listing, twin));
        }
        if let Some(third) = &listing.javascript {
            println!("    {}", crate::listing::javascript_command(third));
        }
        println!("    {chapter}");
        if !names.is_empty() {
            println!(
                "    answers {}",
                names.iter().copied().collect::<Vec<_>>().join(", ")
            );
        }
    }
    if found > 0 {
        return Ok(());
    }
    let keys = book
        .project
        .rosetta
        .names
        .iter()
        .map(|name| name.key.as_str());
    let known = keys.chain(book.project.catalog.listings.keys().map(String::as_str));
    Err(unknown("nothing answers to", &word, known))
}

/// Runs the checks that concern `what`, or what git says has changed.
///
/// # Errors
/// If anything is wrong, or `what` is no chapter and no program.
pub fn check(root: &Path, what: Option<&str>) -> Result<()> {
    let book = Book::load(root);
    let only: BTreeSet<String> = match what {
        Some(what) => named(&book, what)?,
        None => changed(root, &book),
    };
    println!(
        "structure: {} chapters, {} listings",
        book.chapters.len(),
        book.project.catalog.listings.len()
    );
    // Asked for one thing, the check says what concerns it, and only counts the rest.
    let (ours, others): (Vec<_>, Vec<_>) = book
        .problems
        .iter()
        .cloned()
        .partition(|problem| what.is_none() || concerns(&book, &only, problem));
    eprint!("{}", report(&ours));
    if !others.is_empty() {
        println!(
            "{} problems elsewhere: `cargo run -- build` names them",
            others.len()
        );
    }
    if only.is_empty() {
        println!("no chapter and no program has changed");
    } else {
        println!(
            "checking {}",
            only.iter().cloned().collect::<Vec<_>>().join(", ")
        );
    }
    let mut failed = match only.is_empty() {
        true => Vec::new(),
        false => run_checks(
            root,
            &["outputs", "errors", "snippets", "python", "javascript"],
            &[("GUIDE_ONLY", &join(&only))],
        )?,
    };
    if !ours.is_empty() {
        failed.push("structure".to_owned());
    }
    match failed.is_empty() {
        true => Ok(()),
        false => bail!("failed: {}", failed.join(", ")),
    }
}

/// Whether a problem is about one of these chapters or programs.
fn concerns(book: &Book, only: &BTreeSet<String>, problem: &Diagnostic) -> bool {
    let about = |name: &str| only.contains(name) || only.contains(&format!("src/{name}.md"));
    let mut rows = book.project.rosetta.rows.iter();
    match rows.find(|row| row.file == problem.file && row.line == problem.line) {
        Some(row) => row
            .chapter
            .iter()
            .chain(&row.listing)
            .any(|name| about(name)),
        None => only.contains(&problem.file) || problem.file.split('/').any(about),
    }
}

/// Rewrites what `name` prints; shows the difference.
///
/// # Errors
/// If `name` is no program and not `links`, or it does not run.
pub fn accept(root: &Path, name: &str) -> Result<()> {
    let book = Book::load(root);
    let catalog = &book.project.catalog;
    let target = if name == "links" {
        "links"
    } else if catalog.listings.contains_key(name) {
        "outputs"
    } else if catalog.errors.contains_key(name) {
        "errors"
    } else {
        return Err(unknown(
            "no listing or error program is called",
            name,
            catalog.names(),
        ));
    };
    let failed = run_checks(
        root,
        &[target],
        &[("GUIDE_ONLY", name), ("GUIDE_ACCEPT", "1")],
    )?;
    if !failed.is_empty() {
        bail!("nothing was rewritten for what failed");
    }
    Ok(())
}

fn join(names: &BTreeSet<String>) -> String {
    names.iter().cloned().collect::<Vec<_>>().join(",")
}

/// A chapter stands for itself and all its programs.
fn named(book: &Book, what: &str) -> Result<BTreeSet<String>> {
    if let Some(chapter) = book.chapter(what) {
        let programs = chapter
            .expansion
            .embeds
            .iter()
            .map(|embed| embed.name.clone());
        return Ok(programs.chain([chapter.source()]).collect());
    }
    let catalog = &book.project.catalog;
    if catalog.listings.contains_key(what) || catalog.errors.contains_key(what) {
        return Ok(BTreeSet::from([what.to_owned()]));
    }
    let chapters = book
        .chapters
        .iter()
        .map(|chapter| chapter.path.trim_end_matches(".md"));
    Err(unknown(
        "no chapter or program is called",
        what,
        chapters.chain(catalog.names()),
    ))
}

/// Chapters and programs with changes that are not committed; everything, where git cannot say.
pub fn changed(root: &Path, book: &Book) -> BTreeSet<String> {
    let status = Command::new("git")
        .args(["status", "--porcelain", "--untracked-files=all"])
        .current_dir(root)
        .output();
    let Some(status) = status.ok().filter(|status| status.status.success()) else {
        let catalog = &book.project.catalog;
        let programs = catalog
            .listings
            .keys()
            .chain(catalog.errors.keys())
            .cloned();
        return programs
            .chain(book.chapters.iter().map(|chapter| chapter.source()))
            .collect();
    };
    let mut names = BTreeSet::new();
    for line in String::from_utf8_lossy(&status.stdout).lines() {
        let file = line.get(3..).unwrap_or("").trim_matches('"');
        let file = file.rsplit(" -> ").next().unwrap_or(file);
        if let Some(name) =
            crate::regex!(r"^listings/[^/]+/(?:examples|errors)/([^/]+)/").captures(file)
        {
            names.insert(name[1].to_owned());
        } else if book.chapters.iter().any(|chapter| chapter.source() == file) {
            names.insert(file.to_owned());
        }
    }
    names
}

/// Runs test programs of the project, building them if needed, and names those that fail.
fn run_checks(root: &Path, targets: &[&str], variables: &[(&str, &str)]) -> Result<Vec<String>> {
    let programs = test_programs(root, targets)?;
    let mut failed = Vec::new();
    for target in targets {
        let program = programs
            .get(*target)
            .with_context(|| format!("cargo built no test `{target}`"))?;
        let status = Command::new(program)
            .arg("--quiet")
            .current_dir(root)
            .envs(variables.iter().copied())
            .status()?;
        if !status.success() {
            failed.push((*target).to_owned());
        }
    }
    Ok(failed)
}

/// Asks cargo for the test programs: name to path. The first time this compiles what the checks need.
///
/// # Errors
/// If they do not build.
pub fn test_programs(root: &Path, targets: &[&str]) -> Result<BTreeMap<String, PathBuf>> {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args([
        "test",
        "--no-run",
        "--message-format=json-render-diagnostics",
        "--quiet",
    ]);
    for target in targets {
        cargo.args(["--test", target]);
    }
    let output = cargo.current_dir(root).stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        bail!("the checks do not build");
    }
    let mut programs = BTreeMap::new();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let message: serde_json::Value = serde_json::from_str(line)?;
        if let (Some(name), Some(program)) = (
            message["target"]["name"].as_str(),
            message["executable"].as_str(),
        ) {
            programs.insert(name.to_owned(), PathBuf::from(program));
        }
    }
    Ok(programs)
}
