//! The search of the rendered book: its index, made at build time, and the scripts that read it.
//!
//! [`documents`] lists what can be found: the sections of the chapters, the mapped names of the Rosetta, the compile
//! errors shown and the glossary's terms. [`write()`] puts the index, `theme/search.js` and the engine (MiniSearch, in
//! `theme/minisearch.js`) into the rendered folder under names that hold a hash of what is in them. Drafts are not
//! chapters, so they are not found. The words of a text are cut by one rule, [`words`], which `theme/search.js` has
//! as well; the check *search* compares the two.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use serde::Serialize;

use super::Entry;
use crate::book::{Book, Chapter};
use crate::expand;
use crate::regex;
use crate::rosetta::{Answer, Row};
use crate::text::{self, escape, heading_id};

/// Words that say nothing about a section. A name or a heading keeps them.
const STOP: &str = "a about after all also am an and any are as at be because been before but by can could did do \
    does each else for from had has have he her here his how if in into is it its itself just like may me more most \
    much must my neither no nor not of off on one only or other our out over own same she should since so some such \
    than that the their them then there these they this those to too two under until up us very was way we were what \
    when where whether which while who whose why will with without would yes yet you your";

/// The most letters of a line under a result.
const LONGEST: usize = 120;

/// The page that holds the whole Rosetta, below `src/`.
const ROSETTA: &str = "reference/rosetta.md";
/// The page whose third-level headings are the terms, below `src/`.
const GLOSSARY: &str = "reference/glossary.md";

/// The files of the search, as names in the root of the rendered book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Files {
    /// The module to import.
    pub script: String,
    /// The module that it imports.
    pub engine: String,
    /// What it fetches.
    pub index: String,
}

impl Files {
    /// What the page's `<meta name="guide-search">` says: the module to import, then what it will ask for.
    pub fn meta(&self) -> String {
        format!("{} {} {}", self.script, self.engine, self.index)
    }
}

/// What a result leads to. In the index it is a number, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A chapter or a section of it.
    Section,
    /// A mapped name of the Rosetta.
    Name,
    /// A compile error that is shown, by its code.
    Error,
    /// A term of the glossary.
    Term,
}

/// One thing that can be found.
#[derive(Debug, Clone)]
pub struct Document {
    pub kind: Kind,
    /// The chapter's path below `src/`.
    pub chapter: String,
    /// The address on its page; empty for the page itself.
    pub fragment: String,
    pub title: String,
    /// What stands under the title in the list of results.
    pub line: String,
    /// The words of its name, its heading and its text; a word counts once.
    words: [BTreeSet<String>; 3],
}

impl Document {
    /// Its address from the root of the rendered book.
    pub fn address(&self) -> String {
        let page = super::page_of(&self.chapter);
        match self.fragment.is_empty() {
            true => page,
            false => format!("{page}#{}", self.fragment),
        }
    }
}

/// Cuts `text` into words, in lower case: letters, digits and underscores, and what dots or `::` join. A `::` becomes
/// a dot, so `thread::spawn` and `thread.spawn` are one word. The same rule stands in `theme/search.js`.
pub fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    regex!(r"\w+(?:(?:\.|::)\w+)*")
        .find_iter(&lower)
        .map(|found| found.as_str().replace("::", "."))
        .collect()
}

/// The words of `text`, and of each dotted one also what follows each of its dots: `queue.queue.get`, `queue.get`,
/// `get`. So a reader need not type the whole.
fn terms(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for word in words(text) {
        let mut rest = word.as_str();
        while let Some((_, after)) = rest.split_once('.') {
            found.insert(rest.to_owned());
            rest = after;
        }
        found.insert(rest.to_owned());
    }
    found
}

/// The same of running text: without stop words, single letters and numbers.
fn body_terms(text: &str) -> BTreeSet<String> {
    let stop: HashSet<&str> = STOP.split_whitespace().collect();
    let mut found = terms(text);
    found.retain(|word| {
        word.chars().nth(1).is_some()
            && word.chars().any(char::is_alphabetic)
            && !stop.contains(word.as_str())
    });
    found
}

/// The parts of a name between dots, underscores and humps: `ThreadPoolExecutor` is found by "pool", too.
fn parts(name: &str) -> String {
    regex!(r"[A-Z]+[a-z0-9]*|[a-z0-9]+")
        .find_iter(name)
        .map(|found| found.as_str())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Everything that can be found, in the order of the book.
pub fn documents(book: &Book) -> Vec<Document> {
    let mut found = Vec::new();
    for chapter in &book.chapters {
        found.extend(sections(chapter));
        found.extend(errors(book, chapter));
    }
    let rows = book.project.rosetta.rows.iter();
    found.extend(rows.map(|row| name(book, row)));
    found
}

/// A mapped name. It leads to the section that explains it, else to its listing, else to its row.
fn name(book: &Book, row: &Row) -> Document {
    let here = row.chapter.as_ref().map(|chapter| format!("{chapter}.md"));
    let place = row.section.as_ref().or(row.listing.as_ref()).cloned();
    let has_row = |chapter: &String| {
        let expansion = book.chapter(chapter).map(|chapter| &chapter.expansion);
        expansion.is_some_and(|expansion| {
            let id = format!("id=\"{}\"", row.id());
            expansion.text.contains(&id)
        })
    };
    let (chapter, fragment) = match (here, place) {
        (Some(chapter), Some(place)) => (chapter, place),
        (Some(chapter), None) if has_row(&chapter) => (chapter, row.id()),
        (Some(chapter), None) => (chapter, String::new()),
        (None, _) => (ROSETTA.to_owned(), row.id()),
    };
    let (line, answer) = match &row.answer {
        Answer::Paths(paths) => (paths.join(", "), paths.join(" ")),
        Answer::Form(form) => (plain(form), plain(form)),
        Answer::None(reason) => {
            let reason = plain(reason.strip_prefix("because ").unwrap_or(reason));
            (format!("none: {reason}"), reason)
        }
    };
    let note = plain(row.note.as_deref().unwrap_or_default());
    let text = format!(
        "{} {answer} {note} {}",
        parts(&row.name.key),
        row.name.meaning
    );
    Document {
        kind: Kind::Name,
        chapter,
        fragment,
        title: row.name.key.clone(),
        line: shortened(&line),
        words: [terms(&row.name.key), BTreeSet::new(), body_terms(&text)],
    }
}

/// The programs of a chapter that do not compile, by the code of their error.
fn errors(book: &Book, chapter: &Chapter) -> Vec<Document> {
    let mut shown = BTreeSet::new();
    let mut found = Vec::new();
    for embed in &chapter.expansion.embeds {
        let Some(error) = book.project.catalog.errors.get(&embed.name) else {
            continue;
        };
        if let (Some(code), true) = (&error.about.code, shown.insert(&embed.name)) {
            let title = plain(&error.about.title);
            found.push(Document {
                kind: Kind::Error,
                chapter: chapter.path.clone(),
                fragment: embed.name.clone(),
                title: code.clone(),
                line: shortened(&title),
                words: [terms(code), terms(&title), BTreeSet::new()],
            });
        }
    }
    found
}

/// A section as it is read: its heading, and what stands below it as HTML.
struct Section {
    level: usize,
    id: String,
    title: String,
    /// Its first paragraph, plain.
    first: String,
    html: String,
}

/// The sections of a chapter; in the glossary, its terms.
fn sections(chapter: &Chapter) -> Vec<Document> {
    let mut found = Vec::new();
    for section in read(&chapter.expansion.text) {
        let glossary = chapter.path == GLOSSARY;
        // The rows of a chapter's Rosetta are found by themselves.
        let rows = section.id == "rosetta" && section.level > 1;
        if section.html.trim().is_empty() || rows {
            continue;
        }
        let (kind, name) = match glossary && section.level == 3 {
            true => (Kind::Term, terms(&section.title)),
            false => (Kind::Section, BTreeSet::new()),
        };
        let text = shown(&section.html);
        let first = match section.first.trim() {
            "" => text.split_whitespace().collect::<Vec<_>>().join(" "),
            first => first.to_owned(),
        };
        let document = Document {
            kind,
            chapter: chapter.path.clone(),
            fragment: match section.level {
                1 => String::new(),
                _ => section.id.clone(),
            },
            line: shortened(&first),
            words: [name, terms(&section.title), body_terms(&text)],
            title: section.title,
        };
        // A fence that must not compile has no address of its own.
        for found_code in regex!(r"Does not compile: (E\d{4})").captures_iter(&section.html) {
            found.push(Document {
                kind: Kind::Error,
                title: found_code[1].to_owned(),
                line: document.title.clone(),
                words: [
                    terms(&found_code[1]),
                    document.words[1].clone(),
                    BTreeSet::new(),
                ],
                ..document.clone()
            });
        }
        found.push(document);
    }
    found
}

/// Reads a chapter's markdown. The ids are those that mdBook gives.
fn read(markdown: &str) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let mut used = HashSet::new();
    let (mut heading, mut given): (Option<String>, Option<String>) = (None, None);
    let (mut code, mut first) = (false, false);
    let options = expand::options() | Options::ENABLE_HEADING_ATTRIBUTES;
    for event in Parser::new_ext(markdown, options) {
        match (event, &mut heading, sections.last_mut()) {
            (Event::Start(Tag::Heading { id, .. }), ..) => {
                heading = Some(String::new());
                given = id.map(|id| id.into_string());
            }
            (Event::End(TagEnd::Heading(level)), ..) => {
                let title = heading.take().unwrap_or_default();
                let id = given.take().unwrap_or_else(|| heading_id(&title));
                let id = std::iter::once(id.clone())
                    .chain((1..).map(|number| format!("{id}-{number}")))
                    .find(|id| used.insert(id.clone()))
                    .expect("there is always another number");
                sections.push(Section {
                    level: level as usize,
                    id,
                    title,
                    first: String::new(),
                    html: String::new(),
                });
            }
            (Event::Text(text) | Event::Code(text), Some(title), _) => title.push_str(&text),
            (Event::Start(Tag::CodeBlock(_)), ..) => code = true,
            (Event::End(TagEnd::CodeBlock), ..) => code = false,
            (Event::Start(Tag::Paragraph), _, Some(section)) => first = section.first.is_empty(),
            (Event::Text(text) | Event::Code(text), None, Some(section)) if !code => {
                section.html.push_str(&escape(&text));
                if first {
                    section.first.push_str(&text);
                }
            }
            (Event::SoftBreak | Event::HardBreak, None, Some(section)) => {
                section.html.push(' ');
                if first {
                    section.first.push(' ');
                }
            }
            (Event::End(TagEnd::Paragraph), _, Some(section)) => {
                section.html.push(' ');
                first = false;
            }
            (Event::End(TagEnd::Item | TagEnd::TableCell), _, Some(section)) => {
                section.html.push(' ');
            }
            (Event::Html(html) | Event::InlineHtml(html), None, Some(section)) => {
                section.html.push_str(&html);
            }
            _ => {}
        }
    }
    sections
}

/// What a reader sees of `html` as prose: no code, no drawing, no table of the Rosetta, no tags.
fn shown(html: &str) -> String {
    let text = regex!(
        r#"(?s)<pre\b.*?</pre>|<svg\b.*?</svg>|<table class="rosetta">.*?</table>|<p class="(?:command|source)">.*?</p>|<!--.*?-->"#
    )
    .replace_all(html, " ");
    let text = regex!(r"(?s)</?(?:code|a|em|strong|wbr)\b[^>]*>").replace_all(&text, "");
    let text = regex!(r"(?s)<[^>]*>").replace_all(&text, " ");
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

/// Inline markdown as plain text.
fn plain(markdown: &str) -> String {
    let text = text::plain(Parser::new_ext(markdown, expand::options()));
    // A reference to the API keeps its brackets here, since nothing defines it.
    regex!(r"\[([^\]]*)\](?:\[[^\]]*\])?")
        .replace_all(&text, "$1")
        .into_owned()
}

/// The first sentence of `text`, cut at a word if it is long.
fn shortened(text: &str) -> String {
    let text = text.trim();
    let sentence = regex!(r"^(.*?[.!?]['”)]?)\s+[^a-z\s]")
        .captures(text)
        .map_or(text, |found| found.get(1).expect("it took part").as_str());
    if sentence.chars().count() <= LONGEST {
        return sentence.to_owned();
    }
    let cut: String = sentence.chars().take(LONGEST).collect();
    let cut = cut
        .rsplit_once(' ')
        .map_or(cut.as_str(), |(words, _)| words);
    format!("{}…", cut.trim_end_matches([',', ';', ':']))
}

/// The index as `theme/search.js` reads it.
#[derive(Serialize)]
struct Data<'a> {
    /// The words that a query may leave out.
    stop: &'static str,
    /// Each page: its address and where it stands in the book.
    pages: Vec<(String, &'a str)>,
    /// Each document: kind, page, address on it, title, line.
    documents: Vec<(usize, usize, &'a str, &'a str, &'a str)>,
    /// For each word the documents that have it, each as `3 * document + field`, as differences.
    terms: BTreeMap<&'a str, Vec<usize>>,
}

/// Writes the files of the search into the rendered book in `folder`; `entries` say which part a chapter stands in.
///
/// # Errors
/// If a script of the theme cannot be read, or a file not be written.
pub fn write(book: &Book, entries: &[Entry], folder: &Path) -> Result<Files> {
    let documents = documents(book);
    let mut places: BTreeMap<&str, String> = BTreeMap::new();
    let mut part = None;
    for entry in entries {
        match entry {
            Entry::Part(title) => part = Some(title),
            Entry::Chapter { title, path } => {
                let place = [part, Some(title)].into_iter().flatten();
                let place: Vec<&str> = place.map(String::as_str).collect();
                places.insert(path.as_deref().unwrap_or_default(), place.join(" › "));
            }
        }
    }
    let mut numbers = BTreeMap::new();
    let mut pages = Vec::new();
    for (number, chapter) in book.chapters.iter().enumerate() {
        numbers.insert(chapter.path.as_str(), number);
        let place = places.get(chapter.path.as_str()).unwrap_or(&chapter.title);
        pages.push((super::page_of(&chapter.path), place.as_str()));
    }
    let mut terms: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (number, document) in documents.iter().enumerate() {
        for (field, words) in document.words.iter().enumerate() {
            for word in words {
                terms.entry(word).or_default().push(3 * number + field);
            }
        }
    }
    for places in terms.values_mut() {
        for index in (1..places.len()).rev() {
            places[index] -= places[index - 1];
        }
    }
    let data = Data {
        stop: STOP,
        pages,
        documents: documents
            .iter()
            .map(|document| {
                (
                    document.kind as usize,
                    numbers[document.chapter.as_str()],
                    document.fragment.as_str(),
                    document.title.as_str(),
                    document.line.as_str(),
                )
            })
            .collect(),
        terms,
    };
    let theme = |name: &str| {
        fs::read_to_string(book.project.root.join("theme").join(name))
            .with_context(|| format!("theme/{name} cannot be read"))
    };
    let index = super::hashed(folder, "search-index.json", &serde_json::to_vec(&data)?)?;
    let engine = super::hashed(folder, "minisearch.js", theme("minisearch.js")?.as_bytes())?;
    let script = lean(&theme("search.js")?)
        .replace("\"./minisearch.js\"", &format!("\"./{engine}\""))
        .replace("\"./search-index.json\"", &format!("\"./{index}\""));
    let script = super::hashed(folder, "search.js", script.as_bytes())?;
    Ok(Files {
        script,
        engine,
        index,
    })
}

/// A script without its indentation and its comment lines, which a reader need not load. No text in it spans lines.
fn lean(script: &str) -> String {
    script
        .lines()
        .map(str::trim_start)
        .filter(|line| !line.is_empty() && !line.starts_with("//"))
        .flat_map(|line| [line, "\n"])
        .collect()
}
