//! The *links* check: the rendered site has no broken link, fragment or image and no address twice; the map of API
//! links is what rustdoc makes of it today; and stock mdbook renders the same pages.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use guide::api::{self, ApiMap};
use guide::book::{Book, Chapter};
use guide::highlight;
use guide::message::{Diagnostic, Problem};
use guide::rosetta::Answer;
use guide::site::{Address, EPUB, PAGE_BREAK, page_of, resolve};
use libtest_mimic::{Completion, Failed, Trial};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use scraper::{ElementRef, Html, Selector};

use crate::compare::difference;
use crate::harness::{Check, failed};
use crate::scratch::Scratch;

const SUMMARY: &str = "src/SUMMARY.md";
/// The namespace of a site's map.
const SITEMAP: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// Runs the check; with `GUIDE_ACCEPT`, rewrites the map instead.
pub fn main() -> ExitCode {
    let check = Check::load("links");
    let mut trials = Vec::new();
    let mapped = check.clone();
    trials.push(Trial::test("the map of API links", move || {
        judge_map(&mapped)
    }));
    if check.accept {
        return check.run(trials);
    }
    let overriding = check.clone();
    trials.push(Trial::test("files in mdBook's place", move || {
        overrides(&overriding)
    }));
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let site = folder.path().join("site");
    match guide::render::build(&check.root, &site) {
        Err(error) => {
            let text = format!("{error:#}");
            trials.push(Trial::test("the book renders", move || {
                Err(Failed::from(&text))
            }));
        }
        Ok(_) => {
            let pages = Arc::new(read_pages(&site));
            for page in pages.keys().filter(|page| page.ends_with(".html")) {
                let (check, pages, page) = (check.clone(), pages.clone(), page.clone());
                trials.push(Trial::test(format!("page {page}"), move || {
                    judge_page(&check, &pages, &page)
                }));
            }
            let (shown, written) = (pages.clone(), check.clone());
            trials.push(Trial::test("every chapter has its page", move || {
                let chapters = written.book.chapters.iter();
                let lost = chapters.filter(|chapter| !shown.contains_key(&page_of(&chapter.path)));
                let lost: Vec<Diagnostic> = lost
                    .map(|chapter| {
                        let what = format!("the chapter {}", chapter.title);
                        Diagnostic::new(chapter.source(), 1, Problem::NotOnPage { what })
                    })
                    .collect();
                match lost.is_empty() {
                    true => Ok(()),
                    false => Err(failed(lost)),
                }
            }));
            let (tables, beside) = (check.clone(), site.clone());
            trials.push(Trial::test(
                "the markdown beside each page has its tables",
                move || judge_markdown(&tables, &beside),
            ));
            let (played, rendered) = (check.clone(), site.clone());
            trials.push(Trial::test(
                "each listing opens in the playground as it is, if it can",
                move || crate::play::judge(&played, &rendered),
            ));
            for file in ["sitemap.xml", "llms.txt", "robots.txt"] {
                let (check, pages) = (check.clone(), pages.clone());
                let text = std::fs::read_to_string(site.join(file)).unwrap_or_default();
                trials.push(Trial::test(format!("machines' {file}"), move || {
                    judge_machines(&check, &pages, file, &text)
                }));
            }
            let (named, headed) = (pages.clone(), check.clone());
            trials.push(Trial::test(
                "what the head of each page says of it",
                move || judge_heads(&headed, &named),
            ));
            let (shown, searched) = (pages.clone(), check.clone());
            trials.push(Trial::test(
                "every result of the search has its page",
                move || judge_search(&searched, &shown),
            ));
            let (check, site) = (check.clone(), site.clone());
            trials.push(Trial::ignorable_test(
                "stock mdbook gives the same pages",
                move || stock(&check, &site),
            ));
        }
    }
    check.run(trials)
}

/// A rendered page: its addresses, how often each stands there, and what it links to.
#[derive(Default)]
struct Page {
    ids: BTreeMap<String, usize>,
    links: Vec<String>,
    main: String,
    text: String,
    head: Head,
    /// Attributes and elements with a style of the page's own.
    styles: Vec<String>,
    /// The Rust blocks, as the reader sees them.
    rust: Vec<String>,
    /// All blocks of code: the language and the text.
    code: Vec<(String, String)>,
}

/// What a page's head says of it; empty is what it does not say.
#[derive(Default)]
struct Head {
    title: String,
    description: String,
    canonical: String,
    /// `og:url`.
    url: String,
    /// `og:image`.
    image: String,
    /// JSON-LD.
    data: String,
}

impl Head {
    fn of(html: &Html) -> Head {
        let first = |selector: &str| {
            let selector = Selector::parse(selector).expect("the selector is valid");
            html.select(&selector).next()
        };
        let text = |selector: &str| {
            let text = first(selector).map(|element| element.text().collect::<String>());
            text.unwrap_or_default().trim().to_owned()
        };
        let value = |selector: &str, name: &str| {
            let value = first(selector).and_then(|element| element.attr(name));
            value.unwrap_or_default().trim().to_owned()
        };
        Head {
            title: text("head > title"),
            description: value("head > meta[name=description]", "content"),
            canonical: value("head > link[rel=canonical]", "href"),
            url: value("head > meta[property='og:url']", "content"),
            image: value("head > meta[property='og:image']", "content"),
            data: text("head > script[type='application/ld+json']"),
        }
    }
}

fn read_pages(site: &Path) -> BTreeMap<String, Page> {
    let any_id = Selector::parse("[id]").expect("the selector is valid");
    let any_link = Selector::parse("[href], [src]").expect("the selector is valid");
    let main = Selector::parse("main").expect("the selector is valid");
    let styled = Selector::parse("[style], style").expect("the selector is valid");
    let rust = Selector::parse("main code.language-rust").expect("the selector is valid");
    let code = Selector::parse("main pre > code").expect("the selector is valid");
    let files = walkdir::WalkDir::new(site).into_iter().flatten();
    files
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(site).expect("it lies below");
            let parts: Vec<_> = path
                .components()
                .map(|part| part.as_os_str().to_string_lossy())
                .collect();
            let name = parts.join("/");
            // Other files can be linked to as well: they are pages without anything on them.
            if !name.ends_with(".html") {
                return (name, Page::default());
            }
            let html =
                Html::parse_document(&std::fs::read_to_string(entry.path()).unwrap_or_default());
            let mut ids: BTreeMap<String, usize> = BTreeMap::new();
            for id in html
                .select(&any_id)
                .filter_map(|element| element.value().id())
            {
                *ids.entry(id.to_owned()).or_default() += 1;
            }
            let links = html
                .select(&any_link)
                .filter_map(|link| link.attr("href").or(link.attr("src")));
            let main = html.select(&main).next();
            let page = Page {
                ids,
                links: links.map(str::to_owned).collect(),
                main: main.map(|main| main.html()).unwrap_or_default(),
                text: main.map(|main| main.text().collect()).unwrap_or_default(),
                head: Head::of(&html),
                styles: html
                    .select(&styled)
                    .map(|element| match element.attr("style") {
                        Some(style) => format!("style=\"{style}\""),
                        None => "<style".to_owned(),
                    })
                    .collect(),
                rust: html
                    .select(&rust)
                    .map(|code| code.text().collect())
                    .collect(),
                code: html
                    .select(&code)
                    .map(|code| {
                        let mut classes = code.value().classes();
                        let language = classes.find_map(|class| class.strip_prefix("language-"));
                        (
                            language.unwrap_or_default().to_owned(),
                            code.text().collect(),
                        )
                    })
                    .collect(),
            };
            (name, page)
        })
        .collect()
}

/// Whatever the search finds is there.
fn judge_search(check: &Check, pages: &BTreeMap<String, Page>) -> Result<(), Failed> {
    let documents = guide::site::search::documents(&check.book);
    check.count_many("results of the search", documents.len());
    let lost: Vec<Diagnostic> = documents
        .iter()
        .filter(|document| {
            let page = pages.get(&guide::site::page_of(&document.chapter));
            !page.is_some_and(|page| {
                document.fragment.is_empty() || page.ids.contains_key(&document.fragment)
            })
        })
        .map(|document| {
            let (title, address) = (document.title.clone(), document.address());
            let file = format!("src/{}", document.chapter);
            let line = guide::text::line_with(
                &std::fs::read_to_string(check.root.join(&file)).unwrap_or_default(),
                &document.title,
            );
            Diagnostic::new(file, line, Problem::SearchLeadsNowhere { title, address })
        })
        .collect();
    match lost.is_empty() {
        true => Ok(()),
        false => Err(failed(lost)),
    }
}

fn judge_page(check: &Check, pages: &BTreeMap<String, Page>, name: &str) -> Result<(), Failed> {
    let page = &pages[name];
    check.count("pages");
    let chapter = check
        .book
        .chapters
        .iter()
        .find(|chapter| page_of(&chapter.path) == name);
    let (file, links) = match chapter {
        Some(chapter) => (chapter.source(), chapter.expansion.links.as_slice()),
        None => (format!("book/{name}"), &[][..]),
    };
    let line_of = |target: &str| {
        links
            .iter()
            .find(|(_, link)| rendered(link) == target)
            .map_or(1, |(line, _)| *line)
    };
    let mut problems = Vec::new();
    // The print page repeats every chapter, addresses and all; mdBook rewrites its links.
    let printed = name == "print.html";
    for (id, times) in &page.ids {
        if *times > 1 && !printed {
            problems.push(Diagnostic::new(
                &file,
                1,
                Problem::DuplicateId { id: id.clone() },
            ));
        }
    }
    let mut local = BTreeSet::new();
    let address = Address::of(&check.book);
    for target in &page.links {
        if target.starts_with(&address.whole) {
            check.count("links by the site's address");
            let file_of = below(&address, target);
            // Another command makes the EPUB, and a check of its own reads it.
            if file_of != EPUB && !pages.contains_key(&file_of) {
                let address = target.clone();
                problems.push(Diagnostic::new(
                    &file,
                    line_of(target),
                    Problem::LostAddress { address },
                ));
            }
            continue;
        }
        if guide::regex!(r"^(https?:|mailto:|data:|//)").is_match(target) {
            check.count("links to other sites (not fetched)");
            continue;
        }
        local.insert(target);
    }
    for target in page.links.iter().filter(|target| api::is_address(target)) {
        if !check
            .book
            .project
            .api
            .0
            .values()
            .any(|known| known == target)
        {
            let url = target.clone();
            problems.push(Diagnostic::new(
                &file,
                line_of(target),
                Problem::TypedApiAddress { url },
            ));
        }
    }
    for target in local {
        check.count("links inside the book");
        let (path, fragment) = target.split_once('#').unwrap_or((target, ""));
        let path = path.split('?').next().unwrap_or_default();
        let resolved = leads_to(&address, name, path).unwrap_or_default();
        match pages.get(&resolved) {
            None => problems.push(Diagnostic::new(
                &file,
                line_of(target),
                Problem::BrokenLink {
                    target: target.clone(),
                },
            )),
            Some(page)
                if !fragment.is_empty()
                    && !page.ids.contains_key(fragment)
                    && resolved.ends_with(".html") =>
            {
                problems.push(Diagnostic::new(
                    &file,
                    line_of(target),
                    Problem::BrokenFragment {
                        target: target.clone(),
                    },
                ));
            }
            Some(_) => {}
        }
    }
    for text in &page.styles {
        let line = chapter.map_or(1, |chapter| guide::text::line_with(&chapter.raw, text));
        let text = text.clone();
        problems.push(Diagnostic::new(&file, line, Problem::OwnStyle { text }));
    }
    let wanted = chapter.map_or(0, |chapter| chapter.expansion.literals);
    let leftovers: Vec<&str> = guide::regex!(r"\{\{\s*#[^}\n]*\}*")
        .find_iter(&page.text)
        .map(|found| found.as_str())
        .collect();
    if chapter.is_some() && leftovers.len() != wanted {
        let text = leftovers.first().copied().unwrap_or_default().to_owned();
        problems.push(Diagnostic::new(
            &file,
            1,
            Problem::LeftoverDirective { text },
        ));
    }
    if let Some(chapter) = chapter {
        let (unseen, lost) = unchecked(
            &page.rust,
            crate::snippets::of_chapter(&check.book, chapter),
        );
        check.count_many(
            "Rust blocks that are the checked ones",
            page.rust.len() - unseen.len(),
        );
        let written = highlight::blocks(&chapter.expansion.text);
        check.count_many("blocks of code that are as written", written.len());
        problems.extend(
            altered(&page.code, &written).map(|problem| Diagnostic::new(&file, 1, problem)),
        );
        let lost = lost.into_iter().map(|what| Problem::NotOnPage { what });
        problems.extend(lost.map(|problem| Diagnostic::new(&file, 1, problem)));
        problems.extend(
            unseen
                .into_iter()
                .map(|code| Diagnostic::new(&file, 1, Problem::UncheckedRust { code })),
        );
    }
    match problems.is_empty() {
        true => Ok(()),
        false => Err(failed(problems)),
    }
}

/// A link as the page has it, which an author writes to a chapter's file.
fn rendered(link: &str) -> String {
    let (path, fragment) = link.split_at(link.find('#').unwrap_or(link.len()));
    match path.ends_with(".md") {
        true => page_of(path) + fragment,
        false => link.to_owned(),
    }
}

/// The first block of code whose text the page shows otherwise than it is written, byte for byte.
fn altered(rendered: &[(String, String)], written: &[highlight::Block]) -> Option<Problem> {
    let none = (String::new(), String::new());
    (0..rendered.len().max(written.len())).find_map(|index| {
        let (shown, text) = rendered.get(index).unwrap_or(&none);
        let (language, body) = match written.get(index) {
            Some(block) => (block.language.as_str(), block.body.as_str()),
            None => (shown.as_str(), ""),
        };
        (shown != language || text != body).then(|| Problem::CodeAltered {
            language: language.to_owned(),
            diff: difference(body, text).unwrap_or_else(|| format!("it is shown as {shown}")),
        })
    })
}

/// The rendered blocks that *snippets* does not take to skeptic, and what it takes there that is not rendered.
fn unchecked(
    rendered: &[String],
    snippets: Vec<crate::snippets::Snippet>,
) -> (Vec<String>, Vec<String>) {
    // The page folds a fence's hidden lines without their mark; a program has none.
    let plain = |code: &str| {
        guide::regex!(r"(?m)^(\s*)#(?: |$)")
            .replace_all(code.trim_end(), "$1")
            .into_owned()
    };
    let shown = |snippet: &crate::snippets::Snippet| match snippet.program {
        None => plain(&snippet.shown),
        Some(_) => snippet.shown.trim_end().to_owned(),
    };
    let mut checked: Vec<String> = snippets.iter().map(shown).collect();
    let mut unseen = Vec::new();
    for block in rendered {
        match checked.iter().position(|other| other == block.trim_end()) {
            Some(at) => {
                checked.remove(at);
            }
            None => unseen.push(block.clone()),
        }
    }
    (unseen, checked)
}

/// The addresses that a file for machines names.
fn named_in(file: &str, text: &str) -> Result<Vec<String>> {
    Ok(match file {
        "sitemap.xml" => roxmltree::Document::parse(text)
            .context("sitemap.xml cannot be read")?
            .descendants()
            .filter(|node| node.has_tag_name((SITEMAP, "loc")))
            .map(|node| node.text().unwrap_or_default().to_owned())
            .collect(),
        "llms.txt" => Parser::new(text)
            .filter_map(|event| match event {
                Event::Start(Tag::Link { dest_url, .. }) => Some(dest_url.into_string()),
                _ => None,
            })
            .collect(),
        _ => text
            .lines()
            .filter_map(|line| line.strip_prefix("Sitemap: "))
            .map(str::to_owned)
            .collect(),
    })
}

/// The markdown beside each page has each row of the page's tables, cell by cell. (To look for the cells would not do: a
/// row that lost its first one is filled up with an empty one, and stands below other heads.)
fn judge_markdown(check: &Check, site: &Path) -> Result<(), Failed> {
    let selector = |text| Selector::parse(text).expect("the selector is valid");
    let (rows, cells) = (selector("main table tr"), selector("th, td"));
    let mut problems = Vec::new();
    for chapter in &check.book.chapters {
        let page = std::fs::read_to_string(site.join(page_of(&chapter.path)))?;
        let page = Html::parse_document(&page);
        let cells_of = |row: ElementRef| {
            let cells = row.select(&cells);
            whole(cells.map(|cell| cell.text().collect::<String>()))
        };
        let shown: Vec<Vec<String>> = page.select(&rows).map(cells_of).collect();
        let markdown = std::fs::read_to_string(site.join(&chapter.path))?;
        let written = rows_of(&markdown);
        check.count_many("rows of tables beside their pages", shown.len());
        if let Some(lost) = shown.iter().find(|row| !written.contains(*row)) {
            let lost = lost.join("|");
            let what = format!("the row \"{lost}\" of a table, in the markdown beside the page");
            let problem = Problem::NotOnPage { what };
            problems.push(Diagnostic::new(chapter.source(), 1, problem));
        }
    }
    match problems.is_empty() {
        true => Ok(()),
        false => Err(failed(problems)),
    }
}

/// What the cells of the tables of `markdown` say, row by row.
fn rows_of(markdown: &str) -> BTreeSet<Vec<String>> {
    let mut rows = BTreeSet::new();
    let (mut row, mut cell) = (Vec::new(), String::new());
    for event in Parser::new_ext(markdown, pulldown_cmark::Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::TableHead | Tag::TableRow) => row.clear(),
            Event::Start(Tag::TableCell) => cell.clear(),
            Event::End(TagEnd::TableCell) => row.push(cell.clone()),
            Event::End(TagEnd::TableHead | TagEnd::TableRow) => {
                rows.insert(whole(row.drain(..)));
            }
            Event::Text(text) | Event::Code(text) => cell.push_str(&text),
            _ => {}
        }
    }
    rows
}

/// What the cells of a row say, without the empty ones at its end: markdown fills up a cell over several columns.
fn whole(cells: impl Iterator<Item = String>) -> Vec<String> {
    let mut row: Vec<String> = cells.map(|cell| letters(&cell)).collect();
    row.truncate(
        row.iter()
            .rposition(|cell| !cell.is_empty())
            .map_or(0, |last| last + 1),
    );
    row
}

/// The letters and digits of a text, which no spelling of markdown changes.
fn letters(text: &str) -> String {
    text.chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect()
}

/// What is written for machines names every chapter, and nothing but what the site has.
fn judge_machines(
    check: &Check,
    pages: &BTreeMap<String, Page>,
    file: &'static str,
    text: &str,
) -> Result<(), Failed> {
    let address = Address::of(&check.book);
    let line = line_of_key(&check.book, "address");
    let named = named_in(file, text).map_err(|error| format!("{error:#}"))?;
    check.count_many("addresses written for machines", named.len());
    let lost = named
        .iter()
        .filter(|named| {
            !named.starts_with(&address.whole) || !pages.contains_key(&below(&address, named))
        })
        .map(|named| {
            let address = named.clone();
            Diagnostic::new("book.toml", line, Problem::LostAddress { address })
        });
    let mut problems: Vec<Diagnostic> = lost.collect();
    let mut demand = |place: &str, line: usize, wanted: String| {
        if !named.contains(&wanted) {
            let address = wanted;
            problems.push(Diagnostic::new(
                place,
                line,
                Problem::NotNamed { file, address },
            ));
        }
    };
    if file == "robots.txt" {
        demand("book.toml", line, format!("{}sitemap.xml", address.whole));
    } else {
        for (index, chapter) in check.book.chapters.iter().enumerate() {
            let wanted = match file {
                "sitemap.xml" => canonical(&address, index, chapter),
                _ => format!("{}{}", address.whole, chapter.path),
            };
            demand(&chapter.source(), 1, wanted);
        }
    }
    match problems.is_empty() {
        true => Ok(()),
        false => Err(failed(problems)),
    }
}

/// The one address of a chapter: the first one is the front page.
fn canonical(address: &Address, index: usize, chapter: &Chapter) -> String {
    match index {
        0 => address.whole.clone(),
        _ => format!("{}{}", address.whole, page_of(&chapter.path)),
    }
}

/// What search engines and other sites are told of a page: its own address, a picture that is there, and words of its
/// own. The front page is the first chapter; it has that one's address and title, and the book's description.
fn judge_heads(check: &Check, pages: &BTreeMap<String, Page>) -> Result<(), Failed> {
    let address = Address::of(&check.book);
    let none = Page::default();
    let mut problems = Vec::new();
    let (mut titles, mut descriptions) = (BTreeMap::new(), BTreeMap::new());
    let summary = std::fs::read_to_string(check.root.join(SUMMARY)).unwrap_or_default();
    let chapters = check.book.chapters.iter().enumerate();
    let chapters = chapters.map(|(index, chapter)| {
        let page = page_of(&chapter.path);
        (page, canonical(&address, index, chapter), Some(chapter))
    });
    let front = ("index.html".to_owned(), address.whole.clone(), None);
    for (name, wanted, chapter) in std::iter::once(front).chain(chapters) {
        let file = chapter.map_or_else(|| "book.toml".to_owned(), Chapter::source);
        let head = &pages.get(&name).unwrap_or(&none).head;
        check.count("heads of pages");
        let mut wrong = |file: &str, line: usize, what: &'static str, found: &str, wanted: &str| {
            let (found, wanted) = (found.to_owned(), wanted.to_owned());
            problems.push(Diagnostic::new(
                file,
                line,
                Problem::HeadWrong {
                    what,
                    found,
                    wanted,
                },
            ));
        };
        for (what, found) in [
            ("canonical address", &head.canonical),
            ("og:url", &head.url),
        ] {
            if *found != wanted {
                wrong(&file, 1, what, found, &wanted);
            }
        }
        if !head.image.starts_with(&address.whole)
            || !pages.contains_key(&below(&address, &head.image))
        {
            wrong(&file, 1, "og:image", &head.image, "a picture of the site");
        }
        match serde_json::from_str::<serde_json::Value>(&head.data) {
            Ok(data) if data["url"] == wanted.as_str() => {}
            Ok(data) => wrong(
                &file,
                1,
                "url in JSON-LD",
                &data["url"].to_string(),
                &wanted,
            ),
            Err(error) => wrong(&file, 1, "JSON-LD", &error.to_string(), "JSON"),
        }
        if head.title.is_empty() {
            wrong(&file, 1, "title", "", "one");
        }
        if head.description.is_empty() {
            wrong(&file, 1, "description", "", "one");
        }
        let other = |other: &String| format!("another than {other} has");
        if let Some(chapter) = chapter
            && let Some(before) = titles.insert(head.title.clone(), name.clone())
        {
            let line = guide::text::line_with(&summary, &format!("({})", chapter.path));
            wrong(SUMMARY, line, "title", &head.title, &other(&before));
        }
        if let Some(before) = descriptions.insert(head.description.clone(), name) {
            wrong(&file, 1, "description", &head.description, &other(&before));
        }
    }
    match problems.is_empty() {
        true => Ok(()),
        false => Err(failed(problems)),
    }
}

/// The file of the site that an address of it leads to.
fn below(address: &Address, target: &str) -> String {
    let path = target.strip_prefix(&address.whole).unwrap_or(target);
    let path = path.split(['#', '?']).next().unwrap_or_default();
    match path {
        "" => "index.html".to_owned(),
        path => path.to_owned(),
    }
}

fn line_of_key(book: &Book, key: &str) -> usize {
    let text = std::fs::read_to_string(book.project.root.join("book.toml")).unwrap_or_default();
    guide::text::line_of_key(&text, key)
}

/// The file that a link on page `from` leads to. Two pages are shown at any address, so theirs begin with the site's path.
fn leads_to(address: &Address, from: &str, path: &str) -> Option<String> {
    match from {
        "404.html" | "offline.html" if !path.is_empty() => {
            match path.strip_prefix(&address.path)? {
                "" => Some("index.html".to_owned()),
                path => resolve("index.html", path),
            }
        }
        _ => resolve(from, path),
    }
}

/// Stock mdbook of the same version runs the tool as a preprocessor; each page's `<main>` must be the same.
fn stock(check: &Check, site: &Path) -> Result<Completion, Failed> {
    let wanted = format!("mdbook v{}", mdbook_version());
    let program = std::env::var_os("MDBOOK").map_or_else(|| PathBuf::from("mdbook"), PathBuf::from);
    let version = Command::new(&program).arg("--version").output().ok();
    let version = version.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    if version.as_deref() != Some(wanted.as_str()) {
        let mend = format!(
            "cargo install mdbook --version {} --locked, or set MDBOOK to it",
            mdbook_version()
        );
        check.absent(&wanted, "pages of stock mdbook not compared", &mend)?;
        return Ok(Completion::ignored_with(format!("{wanted} was not found")));
    }
    let folder = tempfile::tempdir()?;
    let built = folder.path().join("stock");
    let output = Command::new(&program)
        .args(["build", "--dest-dir"])
        .arg(&built)
        .current_dir(&check.root)
        .output()?;
    if !output.status.success() {
        return Err(Failed::from(String::from_utf8_lossy(&output.stderr)));
    }
    let (ours, theirs) = (read_pages(site), read_pages(&built));
    let mut problems = Vec::new();
    // The others are the post-render step's own.
    let chapters = check.book.chapters.iter();
    let chapters: BTreeSet<String> = chapters
        .map(|chapter| page_of(&chapter.path))
        .chain(["index.html".into(), "print.html".into()])
        .collect();
    for (name, page) in ours.iter().filter(|(name, _)| chapters.contains(*name)) {
        check.count("pages compared with stock mdbook");
        // The post-render step takes mdBook's page breaks out of the page to print.
        let other = theirs.get(name).map(|other| match name.as_str() {
            "print.html" => other.main.replace(PAGE_BREAK, ""),
            _ => other.main.clone(),
        });
        if other.as_ref() != Some(&page.main) {
            let page = name.clone();
            problems.push(Diagnostic::new(
                "book.toml",
                1,
                Problem::StockDiffers { page },
            ));
        }
    }
    match problems.is_empty() {
        true => Ok(Completion::Completed),
        false => Err(failed(problems)),
    }
}

fn mdbook_version() -> &'static str {
    guide::preprocess::MDBOOK_VERSION
}

/// Each path the book refers to, with the place that refers to it first.
fn wanted_paths(book: &Book) -> BTreeMap<String, (String, usize)> {
    let mut wanted = BTreeMap::new();
    for chapter in &book.chapters {
        for (line, path) in &chapter.expansion.api_paths {
            wanted
                .entry(path.clone())
                .or_insert((chapter.source(), *line));
        }
    }
    for row in &book.project.rosetta.rows {
        let paths = match &row.answer {
            Answer::Paths(paths) => paths.clone(),
            _ => Vec::new(),
        };
        for path in paths.into_iter().chain(guide::book::note_paths(row)) {
            wanted.entry(path).or_insert((row.file.clone(), row.line));
        }
    }
    wanted
}

fn judge_map(check: &Check) -> Result<(), Failed> {
    let wanted = wanted_paths(&check.book);
    let (made, missing) = make_map(&check.root, &wanted).map_err(|error| format!("{error:#}"))?;
    if !missing.is_empty() {
        return Err(failed(missing));
    }
    check.count_many("API paths resolved by rustdoc", made.0.len());
    if std_docs(&check.root).is_ok_and(|(_, docs)| docs.is_none()) {
        check.absent(
            "the component rust-docs",
            "rustdoc's word is taken for the pages of std",
            "rustup component add rust-docs",
        )?;
    }
    let committed = &check.book.project.api;
    if check.accept {
        let (old, new) = (committed.to_text(), made.to_text());
        match difference(&old, &new) {
            None => println!("{}: unchanged", api::FILE),
            Some(diff) => {
                std::fs::write(check.root.join(api::FILE), &new)?;
                println!("{}: rewritten\n{diff}", api::FILE);
            }
        }
        return Ok(());
    }
    let keys: BTreeSet<&String> = made.0.keys().chain(committed.0.keys()).collect();
    let stale: Vec<Diagnostic> = keys
        .into_iter()
        .filter(|path| made.0.get(*path) != committed.0.get(*path))
        .map(|path| {
            let (file, line) = wanted
                .get(path)
                .cloned()
                .unwrap_or((api::FILE.to_owned(), 1));
            Diagnostic::new(file, line, Problem::ApiMapStale { path: path.clone() })
        })
        .collect();
    match stale.is_empty() {
        true => Ok(()),
        false => Err(failed(stale)),
    }
}

/// Lets rustdoc resolve every path: the map, or what it does not know.
fn make_map(
    root: &Path,
    wanted: &BTreeMap<String, (String, usize)>,
) -> Result<(ApiMap, Vec<Diagnostic>)> {
    let mut source = String::from("#![deny(rustdoc::broken_intra_doc_links)]\n");
    for path in wanted.keys() {
        source.push_str(&format!("//! - [`{path}`]\n"));
    }
    let scratch = Scratch::new(root, "api-links", &source)?;
    let crates = scratch.crates()?;
    // Without its folder, a crate whose documentation has no fixed home gets no address at all.
    for (name, _, _) in &crates {
        std::fs::create_dir_all(scratch.doc().join(name))?;
    }
    let messages = scratch.cargo(&["doc", "--no-deps"])?;
    let mut missing = Vec::new();
    for message in messages {
        let path = message
            .line
            .and_then(|line| wanted.iter().nth(line.checked_sub(2)?));
        match path {
            Some((path, (file, line))) => missing.push(Diagnostic::new(
                file,
                *line,
                Problem::ApiPathMissing {
                    path: path.clone(),
                    rustdoc: message.text,
                },
            )),
            None if message.text.contains("aborting")
                || message.text.contains("could not document") => {}
            None => bail!("{}", message.text),
        }
    }
    if !missing.is_empty() {
        return Ok((ApiMap::default(), missing));
    }
    let page = std::fs::read_to_string(scratch.doc().join("api_links/index.html"))?;
    let html = Html::parse_document(&page);
    let item = Selector::parse(".docblock li a").expect("the selector is valid");
    let addresses: Vec<&str> = html
        .select(&item)
        .filter_map(|link| link.attr("href"))
        .collect();
    if addresses.len() != wanted.len() {
        bail!(
            "rustdoc linked {} of {} paths",
            addresses.len(),
            wanted.len()
        );
    }
    // The pages themselves, to see that each address leads to one: re-exports live where they are re-exported.
    let mut document = vec!["doc".to_owned(), "--no-deps".to_owned()];
    let mut used: Vec<&str> = wanted
        .keys()
        .filter_map(|path| path.split("::").next())
        .collect();
    used.dedup();
    for (name, package, _) in &crates {
        if used.contains(&name.as_str()) {
            document.extend(["-p".to_owned(), package.clone()]);
        }
    }
    scratch.cargo(&document.iter().map(String::as_str).collect::<Vec<_>>())?;
    let place = Place {
        doc: scratch.doc(),
        std: std_docs(root)?,
        crates: &crates,
    };
    let mut map = ApiMap::default();
    for (path, href) in wanted.keys().zip(addresses) {
        match place.address(path, href) {
            Ok(address) => {
                map.0.insert(path.clone(), address);
            }
            Err(error) => {
                let (file, line) = wanted[path].clone();
                let (path, rustdoc) = (path.clone(), format!("{error:#}"));
                missing.push(Diagnostic::new(
                    file,
                    line,
                    Problem::ApiPathMissing { path, rustdoc },
                ));
            }
        }
    }
    Ok((map, missing))
}

/// The toolchain's version, and where its documentation lies if it is installed.
fn std_docs(root: &Path) -> Result<(String, Option<PathBuf>)> {
    let print = |what: &[&str]| -> Result<String> {
        let output = Command::new("rustc")
            .args(what)
            .current_dir(root)
            .output()?;
        Ok(String::from_utf8(output.stdout)?.trim().to_owned())
    };
    let version = print(&["--version"])?;
    let version = version
        .split(' ')
        .nth(1)
        .context("rustc names its version")?
        .to_owned();
    let docs = PathBuf::from(print(&["--print", "sysroot"])?).join("share/doc/rust/html");
    Ok((version, docs.join("std").is_dir().then_some(docs)))
}

/// Where pages of documentation lie, here and in public.
struct Place<'a> {
    doc: PathBuf,
    std: (String, Option<PathBuf>),
    crates: &'a [(String, String, String)],
}

impl Place<'_> {
    /// The public address of `path`, for which rustdoc wrote `href`.
    ///
    /// `href` names the kind of item and the method, but the module in which the item is defined, which may be private
    /// or in another crate. Its page is the one below the path that the author wrote, if there is one.
    fn address(&self, path: &str, href: &str) -> Result<String> {
        let (page, fragment) = href
            .split_once('#')
            .map_or((href, None), |(page, id)| (page, Some(id)));
        let file = page.rsplit('/').next().unwrap_or_default();
        let mut parts: Vec<&str> = path.trim_end_matches('!').split("::").collect();
        if fragment.is_some() {
            parts.pop();
        }
        let written = match file.split_once('.') {
            Some(("index", _)) => format!("{}/index.html", parts.join("/")),
            Some((kind, _)) => {
                let name = parts.pop().unwrap_or_default();
                format!("{}/{kind}.{name}.html", parts.join("/"))
            }
            None => bail!("rustdoc wrote an unknown address: {href}"),
        };
        // Methods of primitive types have pages of their own.
        let defined = guide::regex!(
            r"^(?:https?://[^/]+/(?:[^/]+/)*?|\.\./)?((?:std|core|alloc)/.*|[a-z0-9_]+/.*)$"
        )
        .captures(page)
        .map(|found| found[1].to_owned())
        .unwrap_or_default();
        let id = fragment.map(|id| format!("#{id}")).unwrap_or_default();
        for page in [written, self.redirected(&defined)] {
            if self.exists(&page, fragment) {
                return Ok(format!("{}{id}", self.public(&page)?));
            }
        }
        bail!("its documentation has no page with {file}{id}")
    }

    fn is_std(page: &str) -> bool {
        ["std/", "core/", "alloc/"]
            .iter()
            .any(|name| page.starts_with(name))
    }

    fn file(&self, page: &str) -> Option<PathBuf> {
        match (Self::is_std(page), &self.std.1) {
            (false, _) => Some(self.doc.join(page)),
            (true, docs) => docs.as_ref().map(|docs| docs.join(page)),
        }
    }

    fn exists(&self, page: &str, fragment: Option<&str>) -> bool {
        // Without the component rust-docs, rustdoc's word is taken for std.
        let Some(file) = self.file(page) else {
            return true;
        };
        let text = std::fs::read_to_string(file);
        text.is_ok_and(|text| fragment.is_none_or(|id| text.contains(&format!("id=\"{id}\""))))
    }

    /// Where rustdoc's page for a private module sends the reader.
    fn redirected(&self, page: &str) -> String {
        let text = self
            .file(page)
            .and_then(|file| std::fs::read_to_string(file).ok())
            .unwrap_or_default();
        let refresh = guide::regex!(r#"http-equiv="refresh" content="0;URL=([^"]+)""#);
        match refresh.captures(&text) {
            Some(found) => resolve(page, &found[1]).unwrap_or_default(),
            None => page.to_owned(),
        }
    }

    fn public(&self, page: &str) -> Result<String> {
        if Self::is_std(page) {
            return Ok(format!("https://doc.rust-lang.org/{}/{page}", self.std.0));
        }
        let name = page.split('/').next().unwrap_or_default();
        let (_, package, version) = self
            .crates
            .iter()
            .find(|(crate_name, _, _)| crate_name == name)
            .with_context(|| format!("no locked package has the crate {name}"))?;
        Ok(format!("https://docs.rs/{package}/{version}/{page}"))
    }
}

/// The files of `theme/` that take the place of mdBook's: each says why, and of which one, so that a change there is
/// noticed when mdBook's version is raised.
fn overrides(check: &Check) -> Result<(), Failed> {
    let originals = mdbook_front_end(check)?;
    let mut found = Vec::new();
    for place in ["templates", "css", "js", "searcher", "images"] {
        for name in guide::text::entries(&originals.join(place)) {
            // The theme's folder has templates and scripts side by side, and `css` and `fonts` below.
            let ours = match place {
                "css" if !name.contains("highlight") && !name.contains("tomorrow") => {
                    format!("theme/css/{name}")
                }
                _ => format!("theme/{name}"),
            };
            let Ok(bytes) = std::fs::read(check.root.join(&ours)) else {
                continue;
            };
            // A picture of points has its comment as text, too.
            let text = String::from_utf8_lossy(&bytes);
            let original = std::fs::read(originals.join(place).join(&name)).unwrap_or_default();
            let digest = guide::evidence::digest_of(original);
            let said = guide::regex!(r"sha256 of the original: ([0-9a-f]+)").captures(&text);
            let problem = match said {
                Some(said) if said[1] == digest && text.contains("Reason: ") => None,
                Some(_) if text.contains("Reason: ") => {
                    let original = format!("{place}/{name}");
                    Some(Problem::OverrideStale { original, digest })
                }
                _ => Some(Problem::OverrideWithoutOrigin),
            };
            let line = guide::text::line_with(&text, "sha256 of the original");
            found.extend(problem.map(|problem| Diagnostic::new(&ours, line, problem)));
            check.count("files in place of mdBook's");
        }
    }
    match found.is_empty() {
        true => Ok(()),
        false => Err(failed(found)),
    }
}

/// Where the pinned mdBook keeps the files of its pages.
fn mdbook_front_end(check: &Check) -> Result<PathBuf> {
    let metadata = cargo_metadata::MetadataCommand::new()
        .manifest_path(check.root.join("Cargo.toml"))
        .other_options(vec!["--offline".into()])
        .exec()?;
    let package = metadata
        .packages
        .iter()
        .find(|package| package.name.as_str() == "mdbook-html")
        .context("mdbook-html is not among the packages")?;
    let folder = package.manifest_path.parent().context("it has no folder")?;
    Ok(folder.join("front-end").into())
}
