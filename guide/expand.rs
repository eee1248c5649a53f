//! Turns a chapter as its author wrote it into plain markdown, and remembers what came from which line.
//!
//! Two passes: mdBook's own `links` expands each `{{#include}}` by itself, then fences, references and the guide's
//! directives are handled. Both passes keep, for every line of their result, the line of the chapter it came from,
//! so each message and each test is named after the line the author edits.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::Path;

use mdbook_driver::builtin_preprocessors::LinkPreprocessor;
use mdbook_preprocessor::book::{Book as MdBook, BookItem, Chapter};
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};
use pulldown_cmark::{BrokenLink, CodeBlockKind, CowStr, Event, Options, Parser, Tag, TagEnd};

use crate::api;
use crate::exhibit;
use crate::figure::{self, Show};
use crate::listing;
use crate::message::{Diagnostic, Problem, nearest};
use crate::numbers::{self, Typed};
use crate::project::Project;
use crate::regex;
use crate::rosetta::Row;
use crate::text::{heading_id, line_of};

/// The directives and how each is written.
const DIRECTIVES: [(&str, &str); 13] = [
    ("listing", "{{#listing NAME}} or {{#listing NAME#ANCHOR}}"),
    ("solution", "{{#solution NAME}}"),
    ("error", "{{#error NAME}}"),
    (
        "answer",
        "{{#answer}}, what the reader opens after predicting, and {{#answer-end}}",
    ),
    ("answer-end", "{{#answer-end}} after an {{#answer}}"),
    (
        "rosetta",
        "{{#rosetta chapter}} or {{#rosetta PYTHON.NAME ...}}",
    ),
    ("timeline", "{{#timeline LISTING}}"),
    ("table", "{{#table SUBJECT.TABLE}}"),
    ("plot", "{{#plot SUBJECT.PLOT}}"),
    ("measured", "{{#measured}}"),
    ("pages", "{{#pages}}"),
    ("figure", "{{#figure SUBJECT.FIGURE}}"),
    ("definition", "{{#definition NUMBER UNIT}}"),
];
/// The directives that stand inside a sentence; the others stand alone on their line.
const INLINE: [&str; 2] = ["figure", "definition"];
const INCLUDES: [&str; 2] = ["include", "rustdoc_include"];

/// The fence languages, with the words each may carry and the keys that take a value.
const LANGUAGES: [(&str, &[&str], &[&str]); 6] = [
    (
        "rust",
        &["compile_fail", "should_panic", "no_run", "ignore", "quiet"],
        &["says", "reason"],
    ),
    ("python", &["ignore"], &["raises", "min", "reason"]),
    ("pycon", &[], &["min"]),
    ("toml", &[], &[]),
    ("sh", &[], &[]),
    ("text", &[], &["reason"]),
];

/// The languages that an author's fence may have.
pub fn languages() -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().map(|(name, _, _)| *name)
}

/// A fence of a chapter.
#[derive(Debug, Clone)]
pub struct Fence {
    /// The line of its opening, in the chapter.
    pub line: usize,
    pub language: String,
    /// Words behind the language: `compile_fail`, `E0373`, ...
    pub words: Vec<String>,
    /// `key=value` behind the language.
    pub values: BTreeMap<String, String>,
    pub body: String,
}

impl Fence {
    pub fn has(&self, word: &str) -> bool {
        self.words.iter().any(|other| other == word)
    }

    /// The error codes among its words.
    pub fn codes(&self) -> Vec<String> {
        self.words
            .iter()
            .filter(|word| is_code(word))
            .cloned()
            .collect()
    }
}

/// A directive that put a program on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Embed {
    pub line: usize,
    pub name: String,
    /// `listing`, `solution` or `error`.
    pub directive: String,
    pub anchor: Option<String>,
}

/// A chapter after expansion.
#[derive(Debug, Clone, Default)]
pub struct Expansion {
    /// Plain markdown, for mdBook's renderer.
    pub text: String,
    pub fences: Vec<Fence>,
    pub embeds: Vec<Embed>,
    /// The listings whose timelines it shows.
    pub timelines: Vec<String>,
    /// The headings: id and words.
    pub headings: BTreeMap<String, String>,
    /// Paths of API references, with their lines.
    pub api_paths: Vec<(usize, String)>,
    /// Whether a table of the Rosetta stands in the chapter.
    pub rosetta: bool,
    /// Whether an answer is folded away in it.
    pub answers: bool,
    /// How many directives are written with a backslash, to be shown as text.
    pub literals: usize,
    /// What is pulled from records, with its line: the directive and its argument.
    pub pulled: Vec<(usize, String, String)>,
    /// Numbers that are typed, with their lines.
    pub typed: Vec<(usize, Typed)>,
    /// Links and images, with their lines: what stands between the parentheses.
    pub links: Vec<(usize, String)>,
}

/// Text whose lines know which line of the chapter they came from.
#[derive(Default)]
struct Mapped {
    text: String,
    /// The chapter's line for each line of `text`.
    lines: Vec<usize>,
}

impl Mapped {
    /// Adds `piece`; `line` gives the chapter's line for the first, second, ... line of it.
    fn push(&mut self, piece: &str, line: impl Fn(usize) -> usize) {
        if self.lines.is_empty() {
            self.lines.push(line(0));
        } else if self.text.ends_with('\n') {
            *self.lines.last_mut().expect("it is not empty") = line(0);
        }
        for (index, _) in piece.matches('\n').enumerate() {
            self.lines.push(line(index + 1));
        }
        self.text.push_str(piece);
    }

    /// Adds a stretch of the chapter itself.
    fn push_raw(&mut self, raw: &str, range: Range<usize>) {
        let first = line_of(raw, range.start);
        self.push(&raw[range], |index| first + index);
    }

    /// Adds a stretch of another mapped text, lines and all.
    fn push_mapped(&mut self, other: &Mapped, range: Range<usize>) {
        let first = line_of(&other.text, range.start) - 1;
        self.push(&other.text[range], |index| other.lines[first + index]);
    }

    fn line(&self, offset: usize) -> usize {
        self.lines[line_of(&self.text, offset) - 1]
    }
}

/// Expands the chapter `chapter` (`threads/channels.md`, below `src/`) whose text is `raw`.
pub fn expand(
    project: &Project,
    chapter: &str,
    raw: &str,
    problems: &mut Vec<Diagnostic>,
) -> Expansion {
    let source = format!("src/{chapter}");
    let mut expansion = Expansion::default();
    listing::placeholders(&source, raw, problems);
    commands(project, &source, raw, problems);
    for found in regex!(r"(\\?)\{\{? *(listing|solution|error|answer|answer-end|rosetta|timeline|figure|table|plot|definition) [^}\n]*\}")
        .captures_iter(raw)
        .filter(|found| found[1].is_empty())
    {
        let (name, at) = (
            found[2].to_owned(),
            found.get(0).expect("it matched").start(),
        );
        let near = Some(format!("{{{{#{name}}}}}"));
        problems.push(Diagnostic::new(
            &source,
            line_of(raw, at),
            Problem::UnknownDirective { name, near },
        ));
    }
    let included = include(project, chapter, raw, &mut expansion, problems);
    let fenced = fences(&source, included, &mut expansion, problems);
    let mut text = directives(project, chapter, &fenced, &mut expansion, problems);
    // References resolve to the map's addresses by definitions at the end, which the reader does not see.
    let mut paths: Vec<&String> = expansion.api_paths.iter().map(|(_, path)| path).collect();
    paths.sort();
    paths.dedup();
    text.push('\n');
    for path in paths {
        if let Some(address) = project.api.0.get(path) {
            text.push_str(&format!("\n[`{path}`]: {address}"));
        }
    }
    expansion.text = text.replace(LITERAL, "{{#");
    expansion
}

/// Looks up the programs that the text tells the reader to run.
fn commands(project: &Project, source: &str, raw: &str, problems: &mut Vec<Diagnostic>) {
    for found in
        regex!(r"--example[ =]([a-z][a-z0-9-]*)|python3 (listings/[\w./-]+)").captures_iter(raw)
    {
        let (known, near) = match (found.get(1), found.get(2)) {
            (Some(name), _) => {
                let listings = &project.catalog.listings;
                let near = nearest(name.as_str(), listings.keys().map(String::as_str));
                (listings.contains_key(name.as_str()), near)
            }
            (None, file) => (
                file.is_some_and(|file| project.root.join(file.as_str()).is_file()),
                None,
            ),
        };
        if !known {
            let whole = found.get(0).expect("it matched");
            let (line, command) = (line_of(raw, whole.start()), whole.as_str().to_owned());
            problems.push(Diagnostic::new(
                source,
                line,
                Problem::NoSuchProgram { command, near },
            ));
        }
    }
}

/// Stands for an escaped `{{#` until all directives are done.
const LITERAL: &str = "\u{e000}";

/// First pass: every include by mdBook's own preprocessor, one at a time.
fn include(
    project: &Project,
    chapter: &str,
    raw: &str,
    expansion: &mut Expansion,
    problems: &mut Vec<Diagnostic>,
) -> Mapped {
    let mut mapped = Mapped::default();
    let mut done = 0;
    for found in regex!(r"(\\?)\{\{\s*#\s*(\w+)[^}\n]*\}\}").captures_iter(raw) {
        let whole = found.get(0).expect("it matched");
        let line = line_of(raw, whole.start());
        if !found[1].is_empty() {
            mapped.push_raw(raw, done..whole.start());
            mapped.push(&whole.as_str()[1..].replacen("{{#", LITERAL, 1), |_| line);
            expansion.literals += 1;
            done = whole.end();
        } else if INCLUDES.contains(&&found[2]) {
            mapped.push_raw(raw, done..whole.start());
            let text = include_one(project, chapter, whole.as_str());
            match text {
                Some(text) => {
                    // What is included is shown: directives in it are text.
                    expansion.literals += text.matches("{{#").count();
                    mapped.push(&text.replace("{{#", LITERAL), |_| line);
                }
                None => problems.push(Diagnostic::new(
                    format!("src/{chapter}"),
                    line,
                    Problem::IncludeFailed {
                        directive: whole.as_str().to_owned(),
                    },
                )),
            }
            done = whole.end();
        }
    }
    mapped.push_raw(raw, done..raw.len());
    mapped
}

/// What mdBook makes of one include directive; `None` if it left it as it was or found nothing.
fn include_one(project: &Project, chapter: &str, directive: &str) -> Option<String> {
    let context =
        PreprocessorContext::new(project.root.clone(), project.config.clone(), "html".into());
    let mut book = MdBook::default();
    book.items.push(BookItem::Chapter(Chapter::new(
        "include",
        directive.to_owned(),
        Path::new(chapter),
        Vec::new(),
    )));
    let book = LinkPreprocessor::new().run(&context, book).ok()?;
    let BookItem::Chapter(chapter) = book.items.into_iter().next()? else {
        return None;
    };
    (!chapter.content.trim().is_empty() && !chapter.content.contains(directive))
        .then_some(chapter.content)
}

/// A reference link of markdown that has no definition.
#[derive(Debug, Clone)]
pub struct Reference {
    pub offset: usize,
    /// What stands in the last brackets.
    pub label: String,
}

/// The references in `markdown` that nothing defines, in order: API paths are written this way.
pub fn references(markdown: &str) -> Vec<Reference> {
    let mut found = Vec::new();
    let mut note = |link: BrokenLink| {
        found.push(Reference {
            offset: link.span.start,
            label: link.reference.to_string(),
        });
        Some((CowStr::from("#"), CowStr::from("")))
    };
    Parser::new_with_broken_link_callback(markdown, options(), Some(&mut note)).for_each(drop);
    found
}

/// The markdown that chapters are written in.
pub fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH
}

/// The headings of a chapter's text: id and words.
pub fn headings(markdown: &str) -> BTreeMap<String, String> {
    let found = headings_in_order(markdown).into_iter();
    found.map(|(id, words, _)| (id, words)).collect()
}

/// The id of each heading, in order, with its line.
pub fn heading_lines(markdown: &str) -> Vec<(String, usize)> {
    let found = headings_in_order(markdown).into_iter();
    found
        .map(|(id, _, offset)| (id, line_of(markdown, offset)))
        .collect()
}

/// The id, the words and the offset of each heading.
fn headings_in_order(markdown: &str) -> Vec<(String, String, usize)> {
    let mut found = Vec::new();
    let mut heading: Option<String> = None;
    for (event, range) in Parser::new_ext(markdown, options()).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::Text(text) | Event::Code(text) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&text);
                }
            }
            Event::End(TagEnd::Heading(_)) => {
                let words = heading.take().unwrap_or_default();
                found.push((heading_id(&words), words, range.start));
            }
            _ => {}
        }
    }
    found
}

/// Second pass: reads fences, headings, links and references; rewrites each fence's opening for mdBook.
fn fences(
    source: &str,
    mapped: Mapped,
    expansion: &mut Expansion,
    problems: &mut Vec<Diagnostic>,
) -> Mapped {
    let mut problem =
        |line: usize, problem: Problem| problems.push(Diagnostic::new(source, line, problem));
    for reference in references(&mapped.text) {
        let line = mapped.line(reference.offset);
        match api::path_in(&reference.label) {
            Some(path) => expansion.api_paths.push((line, path.to_owned())),
            None if reference.label.starts_with('`') || reference.label.contains("::") => problem(
                line,
                Problem::PathlessReference {
                    text: reference.label,
                },
            ),
            None => {}
        }
    }

    for typed in numbers::typed(&mapped.text, options()) {
        let line = mapped.line(typed.offset);
        let number = typed.number.clone();
        match typed.excuse {
            None => problem(line, Problem::TypedFigure { number }),
            Some(_) if expansion.typed.len() >= numbers::MOST => {
                let most = numbers::MOST;
                problem(line, Problem::TooManyTypedFigures { number, most });
            }
            Some(_) => expansion.typed.push((line, typed)),
        }
    }

    let mut result = Mapped::default();
    let mut done = 0;
    let mut open: Option<(Fence, bool)> = None;
    expansion.headings = headings(&mapped.text);
    for (event, range) in Parser::new_ext(&mapped.text, options()).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                let line = mapped.line(range.start);
                let info = match &kind {
                    CodeBlockKind::Fenced(info) => info.to_string(),
                    CodeBlockKind::Indented => String::new(),
                };
                let fence = read_info(line, &info);
                let block = &mapped.text[range.clone()];
                if matches!(kind, CodeBlockKind::Fenced(_))
                    && let Some(end) = block.find('\n')
                    && let Some(at) = block[..end].find(info.as_str())
                    && !info.is_empty()
                {
                    let start = range.start + at;
                    result.push_mapped(&mapped, done..start);
                    result.push(&fence.language, |_| line);
                    done = range.start + end;
                }
                let at_margin = range.start == 0 || mapped.text[..range.start].ends_with('\n');
                open = Some((fence, at_margin));
            }
            Event::Text(text) => {
                if let Some((fence, _)) = &mut open {
                    fence.body.push_str(&text);
                }
            }
            Event::End(TagEnd::CodeBlock) => {
                let (mut fence, at_margin) = open.take().expect("a block ends after it began");
                fence.body = fence.body.replace(LITERAL, "{{#");
                check_fence(&fence, &mut problem);
                let note = fence_note(&fence);
                if at_margin && !note.is_empty() {
                    result.push_mapped(&mapped, done..range.end);
                    result.push(&format!("\n\n<p class=\"label\">{note}</p>\n\n"), |_| {
                        fence.line
                    });
                    done = range.end;
                }
                expansion.fences.push(fence);
            }
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                let line = mapped.line(range.start);
                if api::is_address(&dest_url) {
                    let url = dest_url.to_string();
                    problem(line, Problem::TypedApiAddress { url });
                }
                expansion.links.push((line, dest_url.to_string()));
            }
            // A directive in a comment would count as shown.
            Event::Start(Tag::HtmlBlock) => {
                let block = &mapped.text[range.clone()];
                if block.contains("<!--") && block.contains("{{#") {
                    let what = block.trim().to_owned();
                    problem(mapped.line(range.start), Problem::NotOnPage { what });
                }
            }
            // Code in HTML of the author's own would be seen by no check.
            Event::Html(html) | Event::InlineHtml(html)
                if regex!(r"(?i)<(pre|code)\b").is_match(&html) =>
            {
                let code = html.to_string();
                problem(mapped.line(range.start), Problem::UncheckedRust { code });
            }
            _ => {}
        }
    }
    result.push_mapped(&mapped, done..mapped.text.len());
    result
}

/// Reads what stands behind the backticks: `rust,compile_fail,E0373 says="..."`.
fn read_info(line: usize, info: &str) -> Fence {
    let mut fence = Fence {
        line,
        language: String::new(),
        words: Vec::new(),
        values: BTreeMap::new(),
        body: String::new(),
    };
    for found in regex!(r#"([^\s,="]+)(?:=(?:"([^"]*)"|([^\s,]*)))?"#).captures_iter(info) {
        let value = found
            .get(2)
            .or(found.get(3))
            .map(|value| value.as_str().to_owned());
        match (value, fence.language.is_empty()) {
            (Some(value), _) => {
                fence.values.insert(found[1].to_owned(), value);
            }
            (None, true) => fence.language = found[1].to_owned(),
            (None, false) => fence.words.push(found[1].to_owned()),
        }
    }
    fence
}

fn is_code(word: &str) -> bool {
    regex!(r"^E\d{4}$").is_match(word)
}

fn check_fence(fence: &Fence, problem: &mut impl FnMut(usize, Problem)) {
    let line = fence.line;
    if fence.body.trim().is_empty() {
        problem(line, Problem::EmptyBlock);
    }
    if fence.language.is_empty() {
        problem(line, Problem::NoFenceLanguage);
        return;
    }
    let known = LANGUAGES
        .iter()
        .find(|(name, _, _)| *name == fence.language);
    let Some((language, words, keys)) = known else {
        problem(
            line,
            Problem::UnknownFenceLanguage {
                language: fence.language.clone(),
                near: nearest(&fence.language, LANGUAGES.iter().map(|(name, _, _)| *name)),
            },
        );
        return;
    };
    let known_word =
        |word: &&String| words.contains(&word.as_str()) || (*language == "rust" && is_code(word));
    let known_key = |key: &&String| keys.contains(&key.as_str());
    let strange_words = fence.words.iter().filter(|word| !known_word(word));
    let strange_keys = fence.values.keys().filter(|key| !known_key(key));
    for word in strange_words.chain(strange_keys) {
        let near = nearest(word, words.iter().chain(*keys).copied());
        let (word, language) = (word.clone(), (*language).to_owned());
        problem(
            line,
            Problem::UnknownFenceWord {
                word,
                language,
                near,
            },
        );
    }
    for (key, _) in fence
        .values
        .iter()
        .filter(|(_, value)| value.trim().is_empty())
    {
        let key = key.clone();
        problem(line, Problem::EmptyReason { key });
    }
    if fence.language == "pycon" && !regex!(r"(?m)^\s*>>> ").is_match(&fence.body) {
        problem(line, Problem::EmptyBlock);
    }
    let reason = fence
        .values
        .get("reason")
        .is_some_and(|reason| !reason.is_empty());
    let exempt = ["ignore", "no_run"]
        .into_iter()
        .find(|word| fence.has(word));
    if let (Some(word), false) = (exempt, reason) {
        problem(
            line,
            Problem::NoReason {
                word: word.to_owned(),
            },
        );
    }
    if fence.language == "text" && !reason {
        problem(
            line,
            Problem::NoReason {
                word: "text".to_owned(),
            },
        );
    }
    if fence.has("compile_fail") && fence.codes().is_empty() && !fence.values.contains_key("says") {
        problem(line, Problem::CompileFailNamesNothing);
    }
}

/// What the reader is told under a fence that is not a plain running program.
fn fence_note(fence: &Fence) -> String {
    let reason = fence
        .values
        .get("reason")
        .map(|reason| figure::inline(reason))
        .unwrap_or_default();
    // A fence that asks for a prediction does not give the answer away.
    if fence.language == "text" || fence.has("quiet") {
        String::new()
    } else if fence.has("compile_fail") {
        let codes = fence.codes().join(", ");
        let says = fence.values.get("says").cloned().unwrap_or_default();
        format!(
            "Does not compile: {}",
            figure::inline(&format!("{codes} {says}")).trim()
        )
    } else if fence.has("should_panic") {
        "Panics, as it should".into()
    } else if let Some(exception) = fence.values.get("raises") {
        format!("Raises <code>{}</code>", crate::text::escape(exception))
    } else if fence.has("no_run") {
        format!("Compiled, not run: {reason}")
    } else if fence.has("ignore") {
        format!("Not run: {reason}")
    } else {
        String::new()
    }
}

/// Third pass: the guide's own directives, each alone on its line.
fn directives(
    project: &Project,
    chapter: &str,
    mapped: &Mapped,
    expansion: &mut Expansion,
    problems: &mut Vec<Diagnostic>,
) -> String {
    let here = chapter.trim_end_matches(".md");
    let source = format!("src/{chapter}");
    let mut addresses: BTreeSet<String> = BTreeSet::new();
    let mut result = String::new();
    let mut done = 0;
    let fence_lines = code_ranges(&mapped.text);
    // The line of an answer that is open.
    let mut answer: Option<usize> = None;
    for found in regex!(r"\{\{\s*#\s*([\w-]*)\s*([^}\n]*?)\s*\}\}").captures_iter(&mapped.text) {
        let whole = found.get(0).expect("it matched");
        let (name, argument) = (&found[1], &found[2]);
        let line = mapped.line(whole.start());
        let mut problem = |problem: Problem| problems.push(Diagnostic::new(&source, line, problem));
        let Some((_, wanted)) = DIRECTIVES.iter().find(|(directive, _)| *directive == name) else {
            if !INCLUDES.contains(&name) {
                let known = DIRECTIVES.iter().map(|(name, _)| *name).chain(INCLUDES);
                let near = nearest(name, known);
                problem(Problem::UnknownDirective {
                    name: name.to_owned(),
                    near,
                });
            }
            continue;
        };
        let before = mapped.text[..whole.start()]
            .rsplit('\n')
            .next()
            .unwrap_or("");
        let after = mapped.text[whole.end()..].split('\n').next().unwrap_or("");
        let in_fence = fence_lines
            .iter()
            .any(|range| range.contains(&whole.start()));
        let alone = before.trim().is_empty() && after.trim().is_empty();
        if in_fence || !(alone || INLINE.contains(&name)) {
            problem(Problem::DirectiveNotAlone {
                name: name.to_owned(),
            });
            continue;
        }
        let words: Vec<&str> = argument.split_whitespace().collect();
        if name.starts_with("answer") {
            let begins = name == "answer";
            if !words.is_empty() || begins == answer.is_some() {
                problem(Problem::DirectiveArguments {
                    name: name.to_owned(),
                    wanted,
                });
                continue;
            }
            answer = begins.then_some(line);
            expansion.answers = true;
            result.push_str(&mapped.text[done..whole.start()]);
            result.push_str(if begins {
                figure::ANSWER
            } else {
                figure::ANSWER_END
            });
            done = whole.end();
            continue;
        }
        if name == "definition" && !words.is_empty() {
            result.push_str(&mapped.text[done..whole.start()]);
            result.push_str(argument);
            done = whole.end();
            continue;
        }
        let bare = ["measured", "pages"].contains(&name);
        if words.is_empty() != bare || (name != "rosetta" && words.len() > 1) {
            let name = name.to_owned();
            problem(Problem::DirectiveArguments { name, wanted });
            continue;
        }
        if ["figure", "table", "plot", "measured", "pages"].contains(&name) {
            expansion
                .pulled
                .push((line, name.to_owned(), argument.to_owned()));
        }
        let made = match name {
            "figure" => exhibit::figure(project, here, argument).map_err(|problem| vec![problem]),
            "table" => exhibit::table(project, here, argument).map_err(|problem| vec![problem]),
            "plot" => exhibit::plot(project, here, argument).map_err(|problem| vec![problem]),
            "measured" => exhibit::measured(project),
            "pages" => exhibit::pages(project).map_err(|problem| vec![problem]),
            "rosetta" => {
                expansion.rosetta = true;
                rosetta(project, here, &words, &mut addresses)
            }
            "timeline" => {
                expansion.timelines.push(words[0].to_owned());
                timeline(project, words[0], &mut addresses)
            }
            _ => {
                let (program, anchor) = match words[0].split_once('#') {
                    Some((program, anchor)) if name == "listing" => (program, Some(anchor)),
                    _ => (words[0], None),
                };
                expansion.embeds.push(Embed {
                    line,
                    name: program.to_owned(),
                    directive: name.to_owned(),
                    anchor: anchor.map(str::to_owned),
                });
                let whole = mapped.text.contains(&format!("{{{{#listing {program}}}}}"))
                    || mapped
                        .text
                        .contains(&format!("{{{{#solution {program}}}}}"));
                embed(
                    (project, here),
                    name,
                    program,
                    anchor,
                    whole,
                    &mut addresses,
                )
            }
        };
        match made {
            Ok(text) => {
                result.push_str(&mapped.text[done..whole.start()]);
                result.push_str(&text);
                done = whole.end();
            }
            Err(wrong) => wrong.into_iter().for_each(problem),
        }
    }
    result.push_str(&mapped.text[done..]);
    if let Some(line) = answer {
        let (name, wanted) = ("answer".to_owned(), DIRECTIVES[3].1);
        problems.push(Diagnostic::new(
            &source,
            line,
            Problem::DirectiveArguments { name, wanted },
        ));
    }
    result
}

fn code_ranges(text: &str) -> Vec<Range<usize>> {
    Parser::new_ext(text, options())
        .into_offset_iter()
        .filter(|(event, _)| matches!(event, Event::Start(Tag::CodeBlock(_))))
        .map(|(_, range)| range)
        .collect()
}

fn embed(
    (project, here): (&Project, &str),
    directive: &str,
    name: &str,
    anchor: Option<&str>,
    whole: bool,
    addresses: &mut BTreeSet<String>,
) -> Result<String, Vec<Problem>> {
    if directive == "error" {
        let Some(error) = project.catalog.errors.get(name) else {
            return Err(vec![Problem::NoSuchErrorProgram {
                name: name.to_owned(),
                near: nearest(name, project.catalog.errors.keys().map(String::as_str)),
            }]);
        };
        return Ok(figure::error(project, error));
    }
    let Some(listing) = project.catalog.listings.get(name) else {
        return Err(vec![figure::no_such_listing(project, name)]);
    };
    let show = match (directive, anchor) {
        ("solution", _) => Show::Solution,
        (_, Some(anchor)) => Show::Piece(anchor),
        (_, None) => Show::Whole,
    };
    // The whole listing carries the address, and a piece only where the chapter has no whole.
    let address = (!matches!(show, Show::Piece(_)) || !whole) && addresses.insert(name.to_owned());
    figure::listing((project, here), listing, show, address).map_err(|problem| vec![problem])
}

fn timeline(
    project: &Project,
    name: &str,
    addresses: &mut BTreeSet<String>,
) -> Result<String, Vec<Problem>> {
    let Some(listing) = project.catalog.listings.get(name) else {
        return Err(vec![figure::no_such_listing(project, name)]);
    };
    let (name, command) = (name.to_owned(), crate::timeline::command(name));
    let Some(timeline) = &listing.timeline else {
        return Err(vec![Problem::NoTimeline { name }]);
    };
    let record = match project.timelines.get(&name) {
        Some(Some(record)) => record,
        // What is wrong with the record is said at its file.
        Some(None) => return Ok(String::new()),
        None => return Err(vec![Problem::TimelineNotRecorded { name, command }]),
    };
    let lacking: Vec<Problem> = timeline
        .panels
        .iter()
        .filter(|panel| record.panel(panel).is_none())
        .map(|panel| Problem::TimelineLacksPanel {
            name: name.clone(),
            panel: panel.clone(),
            command: command.clone(),
        })
        .collect();
    if !lacking.is_empty() {
        return Err(lacking);
    }
    // The first one on the page has the plain address.
    let fresh = |id: &String| addresses.insert(id.clone());
    let id = format!("timeline-{name}");
    let id = std::iter::once(id.clone())
        .chain((2..).map(|number| format!("{id}-{number}")))
        .find(fresh)
        .expect("there is always another number");
    Ok(crate::timeline::draw::figure(timeline, record, &id))
}

fn rosetta(
    project: &Project,
    here: &str,
    words: &[&str],
    addresses: &mut BTreeSet<String>,
) -> Result<String, Vec<Problem>> {
    let table = figure::Table { project, here };
    let mut draw = |rows: &[&Row]| {
        let fresh: BTreeSet<String> = rows
            .iter()
            .map(|row| row.id())
            .filter(|id| addresses.insert(id.clone()))
            .collect();
        table.rows(rows, |row| fresh.contains(&row.id()))
    };
    match words {
        ["chapter"] => {
            let rows: Vec<&Row> = project.rosetta.of_chapter(here).collect();
            if rows.is_empty() {
                let chapter = here.to_owned();
                return Err(vec![Problem::NoRowsForChapter { chapter }]);
            }
            Ok(draw(&rows))
        }
        ["all"] => {
            let mut modules: Vec<&str> = project
                .rosetta
                .rows
                .iter()
                .map(|row| row.name.module.as_str())
                .collect();
            modules.dedup();
            let mut text = String::from(figure::FILTER);
            for module in modules {
                let rows: Vec<&Row> = project
                    .rosetta
                    .rows
                    .iter()
                    .filter(|row| row.name.module == module)
                    .collect();
                text.push_str(&format!("## {module}\n\n{}\n", draw(&rows)));
            }
            Ok(text)
        }
        names => {
            let mut rows = Vec::new();
            let mut wrong = Vec::new();
            for name in names {
                match project.rosetta.row(name) {
                    Some(row) => rows.push(row),
                    None => wrong.push(Problem::NoSuchRow {
                        name: (*name).to_owned(),
                        near: nearest(
                            name,
                            project.rosetta.rows.iter().map(|row| row.name.key.as_str()),
                        ),
                    }),
                }
            }
            match wrong.is_empty() {
                true => Ok(draw(&rows)),
                false => Err(wrong),
            }
        }
    }
}
