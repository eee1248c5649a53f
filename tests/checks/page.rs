//! The *page* check: visits the rendered book in Chromium and demands what the page promises. The driver is in
//! `tests/page/`, what it is asked and what its findings mean in `guide/pages.rs`.
//!
//! The whole of it takes some minutes and runs with `CI=true` or `GUIDE_FULL=1`; otherwise the representative pages and
//! those of changed chapters are visited once, and what is left out is counted as exempt. `GUIDE_FULL=timings,lighthouse,behaviours` adds some of it.

use std::collections::BTreeMap;
use std::process::ExitCode;

use guide::book::Chapter;
use guide::message::Diagnostic;
use guide::pages::{self, Extent, Plan, REPRESENTATIVE, Tools};
use guide::site::page_of;
use libtest_mimic::{Failed, Trial};

use crate::copy::Copy;
use crate::harness::{Check, arguments, file_trials, in_ci, work_folder};

/// How far a timing may be over its budget here: machines are shared. `measure page` is strict.
const SLACK: f64 = 3.0;

/// Runs the check: a trial for each chapter, and one for any other file in which something is to be mended.
pub fn main() -> ExitCode {
    let check = Check::load("page");
    let tools = match Tools::find(&check.root) {
        Ok(tools) => tools,
        Err(missing) => {
            let told = check.absent(missing.part, "no page was visited", missing.mend);
            return check.run(vec![Trial::test(whole(), move || told)]);
        }
    };
    let trials = match visit(&check, &tools) {
        Ok(found) => {
            // Said at once, under a name that no other check prints: whoever keeps a part of a long log keeps this.
            for (file, problems) in &found {
                for problem in problems {
                    println!("\n{}\n{problem}", named(file));
                }
            }
            file_trials(
                found
                    .into_iter()
                    .map(|(file, problems)| (named(&file), problems))
                    .collect(),
            )
        }
        Err(error) => {
            let text = format!("{error:#}");
            vec![Trial::test(whole(), move || Err(Failed::from(&text)))]
        }
    };
    check.run(trials)
}

/// The trial that fails if no page could be visited. A filter keeps it, whatever pages it asks for.
fn whole() -> String {
    let filter = arguments().filter.unwrap_or_default();
    format!("the pages in a browser {filter}").trim_end().into()
}

/// With what the name of a file's trial begins.
const TRIAL: &str = "page:";

fn named(file: &str) -> String {
    format!("{TRIAL}{file}")
}

/// Visits the pages and prints the table; returns what was found, by file.
fn visit(check: &Check, tools: &Tools) -> anyhow::Result<BTreeMap<String, Vec<Diagnostic>>> {
    let asked = std::env::var("GUIDE_FULL").unwrap_or_default();
    let full = in_ci() || asked == "1";
    let folder = tempfile::tempdir()?;
    let site = folder.path().join("site");
    guide::render::build(&check.root, &site)?;
    let extent = if full { Extent::Full } else { Extent::Quick };
    let mut plan = Plan::new(&check.book, tools, &site, extent);
    plan.slack = SLACK;
    let filter = arguments().filter.unwrap_or_default();
    let filter = filter.strip_prefix(TRIAL).unwrap_or(&filter).to_owned();
    let changed = guide::quick::changed(&check.root, &check.book);
    let named = check.only() || !filter.is_empty();
    let soon = |chapter: &Chapter| {
        let source = chapter.source();
        let name = chapter.path.trim_end_matches(".md");
        full || named || REPRESENTATIVE.contains(&name) || changed.contains(&source)
    };
    let chapters = check.book.chapters.iter();
    let wanted: Vec<String> = chapters
        .filter(|chapter| check.wants(&chapter.source()) && chapter.source().contains(&filter))
        .filter(|chapter| soon(chapter))
        .map(|chapter| page_of(&chapter.path))
        .collect();
    let some = named && wanted.len() < plan.pages.len();
    plan.pages.retain(|page| wanted.contains(&page.page));
    if some {
        // A few pages are asked for: the search, which is the whole book's, only for them.
        plan.queries
            .retain(|query| query.pages.iter().all(|page| wanted.contains(page)));
        plan.drafts.clear();
        plan.behaviours = full;
        plan.pages
            .iter_mut()
            .for_each(|page| page.representative = true);
    }
    for word in asked.split(',') {
        match word {
            "behaviours" => plan.behaviours = true,
            "lighthouse" => plan.lighthouse = true,
            "timings" => plan.timings = true,
            _ => {}
        }
    }
    if full && plan.behaviours {
        plan.other = Some(newer(check, folder.path())?);
        plan.moved = MOVED.map(|(from, to)| (from.into(), to.into())).to_vec();
    }
    let mut found: BTreeMap<String, Vec<Diagnostic>> = BTreeMap::new();
    for chapter in &check.book.chapters {
        if wanted.contains(&page_of(&chapter.path)) {
            found.insert(chapter.source(), Vec::new());
        }
    }
    if plan.pages.is_empty() {
        return Ok(found);
    }
    let driven = pages::drive(&check.root, tools, &plan, |note| println!("{note}"))?;
    let table = pages::table(&driven);
    print!("\n{table}");
    let file = work_folder(&check.root).join("page.txt");
    std::fs::create_dir_all(file.parent().expect("it has a folder"))?;
    std::fs::write(file, &table)?;
    check.count_many("pages", plan.pages.len());
    for (what, number) in &driven.counts {
        check.count_many(what, *number);
    }
    if !full {
        check.exempt(
            "the pages of chapters without a change, but for three; timings, Lighthouse, other themes and states, a newer build",
            "GUIDE_FULL=1 or CI=true tries them; it takes some minutes",
        );
    } else {
        if plan.pages.len() < 3 {
            check.exempt(
                "offline reading, for which the service worker is tried",
                "it takes three pages: one that was read, one that is read offline, and one that was not",
            );
        }
        check.exempt(
            format!("the whole matrix, except on {}", REPRESENTATIVE.join(", ")),
            format!("`{}` tries it on every page", pages::COMMAND),
        );
        check.exempt(
            format!("timings up to {SLACK} times their budget"),
            format!("machines are shared; `{}` is strict", pages::COMMAND),
        );
    }
    for problem in pages::diagnostics(&check.book, &plan, &driven) {
        found.entry(problem.file.clone()).or_default().push(problem);
    }
    Ok(found)
}

/// Addresses of the newer book that lead elsewhere: a page with and without a heading, and headings of their own.
const MOVED: [(&str, &str); 4] = [
    ("threads/old.html", "threads/spawn-scope-join.html"),
    (
        "threads/old.html#spawn-join",
        "threads/spawn-scope-join.html#spawn-join",
    ),
    ("threads/old.html#gone", "map/gil.html#rosetta"),
    ("map/gil.html#gone", "map/how-fast.html#exercises"),
];
const REDIRECTS: &str = r##"
[output.html.redirect]
"/threads/old.html" = "spawn-scope-join.html"
"/threads/old.html#gone" = "../map/gil.html#rosetta"
"/map/gil.html#gone" = "how-fast.html#exercises"
"##;

/// The same book with a sentence more in each chapter, and pages that have moved.
fn newer(check: &Check, folder: &std::path::Path) -> anyhow::Result<std::path::PathBuf> {
    let mut copy = Copy::new(&check.root, &folder.join("newer"));
    copy.append("book.toml", REDIRECTS);
    for chapter in &check.book.chapters {
        copy.append(&chapter.source(), "One more sentence.");
    }
    // The worker tells builds apart by the second they were made.
    std::thread::sleep(std::time::Duration::from_secs(1));
    let site = folder.join("newer-site");
    guide::render::build(&copy.root, &site)?;
    Ok(site)
}
