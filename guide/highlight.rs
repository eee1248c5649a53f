//! Highlighting at build time: what [`crate::preprocess`] does last to a chapter's plain markdown.
//!
//! Each fence becomes `<pre><code>` with a few short classes, whose colours are in `theme/guide.css` under
//! *Highlighting*. Tree-sitter's grammars read Rust, Python, JavaScript, TOML and the shell. What the compiler says and what a
//! program prints have no grammar and are read line by line here. The code's text stays as it is, byte for byte.

use std::collections::BTreeMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use anyhow::{Context, Result, anyhow, bail};
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};
use tree_sitter_highlight::{HighlightConfiguration, HighlightEvent, Highlighter};

use crate::expand::options;
use crate::regex;
use crate::text::escape;

/// The language of a fence that the tool makes of what rustc says; authors do not write it.
pub const COMPILER: &str = "rustc";
/// The language of a fence that the tool makes of what a program prints; authors do not write it.
pub const PRINTED: &str = "console";
/// The language of a fence that the tool makes of a listing's main.js; authors do not write it.
pub const SCRIPT: &str = "javascript";

const PLAIN: &str = "";
const KEYWORD: &str = "k";
const STRING: &str = "s";
const NUMBER: &str = "n";
const COMMENT: &str = "c";
const TYPE: &str = "t";
const FUNCTION: &str = "f";
/// Macros, attributes and decorators.
const META: &str = "m";
/// Lifetimes and loop labels.
const LABEL: &str = "l";
/// The compiler's and the programs' errors, with the carets that point at them.
const ERROR: &str = "e";
/// The compiler's margin: locations, line numbers, what is underlined besides.
const MARGIN: &str = "g";
/// What the compiler advises, and what it would insert.
const HELP: &str = "h";
/// The prompt of a transcript.
const PROMPT: &str = "p";

/// The classes that a page's code may have; each is written behind `hl-`.
pub const CLASSES: [&str; 12] = [
    KEYWORD, STRING, NUMBER, COMMENT, TYPE, FUNCTION, META, LABEL, ERROR, MARGIN, HELP, PROMPT,
];

/// The grammars' names for things, each with the class it gets. A longer name falls back on a shorter one.
const NAMES: [(&str, &str); 17] = [
    ("attribute", META),
    ("boolean", NUMBER),
    ("comment", COMMENT),
    ("constant", NUMBER),
    ("constructor", TYPE),
    ("embedded", PLAIN),
    ("function", FUNCTION),
    ("function.macro", META),
    ("keyword", KEYWORD),
    ("label", LABEL),
    ("number", NUMBER),
    ("property", PLAIN),
    ("string", STRING),
    ("type", TYPE),
    ("variable", PLAIN),
    ("variable.builtin", KEYWORD),
    ("variable.parameter", PLAIN),
];

// What the grammars' own queries lack; a later pattern wins over an earlier one.
const RUST_TOO: &str = r#"
(lifetime) @label
(label) @label
(macro_definition name: (identifier) @function.macro)
(macro_invocation macro: (scoped_identifier) @function.macro "!" @function.macro)
(call_expression function: (identifier) @constructor (#match? @constructor "^[A-Z]"))
((identifier) @constant (#match? @constant "^[A-Z][A-Z\\d_]+$"))
"#;
const PYTHON_TOO: &str = r#"
["and" "in" "is" "not" "or" "is not" "not in" "type"] @keyword
(call function: (attribute attribute: (identifier) @function.method))
(call function: (identifier) @constructor (#match? @constructor "^[A-Z]"))
(call function: (attribute attribute: (identifier) @constructor) (#match? @constructor "^[A-Z]"))
(type (generic_type (identifier) @type))
(type (binary_operator (identifier) @type))
(decorator) @attribute
(decorator (identifier) @attribute)
(decorator (call function: (identifier) @attribute))
((identifier) @constant (#match? @constant "^[A-Z][A-Z\\d_]+$"))
((identifier) @variable.builtin (#match? @variable.builtin "^(self|cls)$"))
"#;
const SHELL_TOO: &str = "(variable_name) @label";

type Grammar = Result<HighlightConfiguration, String>;

static RUST: LazyLock<Grammar> = LazyLock::new(|| {
    ready(HighlightConfiguration::new(
        tree_sitter_rust::LANGUAGE.into(),
        "rust",
        &format!("{}{RUST_TOO}", tree_sitter_rust::HIGHLIGHTS_QUERY),
        tree_sitter_rust::INJECTIONS_QUERY,
        "",
    ))
});
static PYTHON: LazyLock<Grammar> = LazyLock::new(|| {
    ready(HighlightConfiguration::new(
        tree_sitter_python::LANGUAGE.into(),
        "python",
        &format!("{}{PYTHON_TOO}", tree_sitter_python::HIGHLIGHTS_QUERY),
        "",
        "",
    ))
});
static JAVASCRIPT: LazyLock<Grammar> = LazyLock::new(|| {
    ready(HighlightConfiguration::new(
        tree_sitter_javascript::LANGUAGE.into(),
        SCRIPT,
        tree_sitter_javascript::HIGHLIGHT_QUERY,
        "",
        tree_sitter_javascript::LOCALS_QUERY,
    ))
});
static TOML: LazyLock<Grammar> = LazyLock::new(|| {
    ready(HighlightConfiguration::new(
        tree_sitter_toml_ng::LANGUAGE.into(),
        "toml",
        tree_sitter_toml_ng::HIGHLIGHTS_QUERY,
        "",
        "",
    ))
});
static SHELL: LazyLock<Grammar> = LazyLock::new(|| {
    ready(HighlightConfiguration::new(
        tree_sitter_bash::LANGUAGE.into(),
        "sh",
        &format!("{}{SHELL_TOO}", tree_sitter_bash::HIGHLIGHT_QUERY),
        "",
        "",
    ))
});

fn ready<E: std::fmt::Display>(made: Result<HighlightConfiguration, E>) -> Grammar {
    let mut grammar = made.map_err(|error| error.to_string())?;
    grammar.configure(&NAMES.map(|(name, _)| name));
    Ok(grammar)
}

/// A fence of a chapter's plain markdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// The first word behind the backticks.
    pub language: String,
    pub body: String,
    /// Where it stands in the markdown, fence marks included.
    range: std::ops::Range<usize>,
}

/// The code blocks of `markdown`, in order.
pub fn blocks(markdown: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<Block> = None;
    for (event, range) in Parser::new_ext(markdown, options()).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                let language = match &kind {
                    CodeBlockKind::Fenced(info) => {
                        info.split([' ', '\t', ',']).next().unwrap_or_default()
                    }
                    CodeBlockKind::Indented => "",
                };
                open = Some(Block {
                    language: language.to_owned(),
                    body: String::new(),
                    range,
                });
            }
            Event::Text(text) => {
                if let Some(block) = &mut open {
                    block.body.push_str(&text);
                }
            }
            Event::End(TagEnd::CodeBlock) => blocks.extend(open.take()),
            _ => {}
        }
    }
    blocks
}

/// `markdown` with each fence as highlighted HTML.
///
/// # Errors
/// If a language is none of the book's, or its grammar fails.
pub fn fences(markdown: &str) -> Result<String> {
    let mut result = String::with_capacity(markdown.len() * 2);
    let mut done = 0;
    for block in blocks(markdown) {
        let language = &block.language;
        let code = code(language, &block.body)?;
        result.push_str(&markdown[done..block.range.start]);
        // On one line, so that it needs no indentation in a list and no mark in a quotation.
        let code = code.replace('\n', "&#10;");
        result.push_str(&format!(
            "<pre><code class=\"language-{language} hl\">{code}</code></pre>"
        ));
        if markdown[block.range.clone()].ends_with('\n') {
            result.push('\n');
        }
        done = block.range.end;
    }
    result.push_str(&markdown[done..]);
    Ok(result)
}

/// The HTML of `text`, code in `language`. It is kept, so that a book built again reads only the code that is new.
///
/// # Errors
/// If the language is none of the book's, or its grammar fails.
pub fn code(language: &str, text: &str) -> Result<String> {
    static KNOWN: Mutex<BTreeMap<(String, String), String>> = Mutex::new(BTreeMap::new());
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let key = (language.to_owned(), text.to_owned());
    if let Some(html) = known.get(&key) {
        return Ok(html.clone());
    }
    let html = read(language, text)?;
    // Some books' worth: what was edited away goes with the rest.
    if known.len() >= 4096 {
        known.clear();
    }
    known.insert(key, html.clone());
    Ok(html)
}

fn read(language: &str, text: &str) -> Result<String> {
    let mut spans = Spans::default();
    match language {
        "rust" | "python" | SCRIPT | "toml" | "sh" => parsed(language, text, &mut spans)?,
        "pycon" => transcript(text, &mut spans)?,
        COMPILER => compiler(text, &mut spans),
        PRINTED => printed(text, &mut spans),
        "text" => spans.push(PLAIN, text),
        _ => bail!("no highlighter for the language `{language}`"),
    }
    // mdBook takes a block of Rust that is nothing but text for its own to alter.
    if let ("rust", [(PLAIN, text)]) = (language, &spans.0[..]) {
        return Ok(format!("<span>{}</span>", escape(text)));
    }
    Ok(spans.html())
}

/// Pieces of code, each with its class.
#[derive(Default)]
struct Spans(Vec<(&'static str, String)>);

impl Spans {
    /// Adds a piece; it joins the one before if that has the same class, across blanks too.
    fn push(&mut self, class: &'static str, text: &str) {
        if text.is_empty() {
            return;
        }
        if let [.., (before, _), (PLAIN, blank)] = &self.0[..]
            && *before == class
            && blank.trim().is_empty()
        {
            let blank = self.0.pop().map(|(_, blank)| blank).unwrap_or_default();
            self.push(class, &blank);
        }
        match self.0.last_mut() {
            Some((last, joined)) if *last == class => joined.push_str(text),
            _ => self.0.push((class, text.to_owned())),
        }
    }

    fn html(&self) -> String {
        let mut html = String::new();
        for (class, text) in &self.0 {
            let text = escape(text);
            match *class {
                PLAIN => html.push_str(&text),
                class => html.push_str(&format!("<span class=\"hl-{class}\">{text}</span>")),
            }
        }
        html
    }
}

/// Reads code by its grammar. Code in Rust's macros is read as Rust.
fn parsed(language: &str, text: &str, spans: &mut Spans) -> Result<()> {
    let grammar = match language {
        "rust" => &RUST,
        "python" => &PYTHON,
        SCRIPT => &JAVASCRIPT,
        "toml" => &TOML,
        _ => &SHELL,
    };
    let grammar = grammar
        .as_ref()
        .map_err(|error| anyhow!("the highlighter of {language} does not load: {error}"))?;
    let mut highlighter = Highlighter::new();
    let inner = |name: &str| (name == language).then_some(grammar);
    let events = highlighter
        .highlight(grammar, text.as_bytes(), None, None, inner)
        .with_context(|| format!("the highlighter of {language} failed"))?;
    let mut classes = vec![PLAIN];
    for event in events {
        match event.with_context(|| format!("the highlighter of {language} failed"))? {
            HighlightEvent::Source { start, end } => {
                let piece = text.get(start..end);
                let piece = piece.context("the highlighter cut a letter in two")?;
                spans.push(classes.last().copied().unwrap_or(PLAIN), piece);
            }
            HighlightEvent::HighlightStart(name) => classes.push(NAMES[name.0].1),
            HighlightEvent::HighlightEnd => {
                classes.pop();
            }
        }
    }
    Ok(())
}

/// Reads a Python session: a statement is what stands behind `>>>` and the `...` that follow.
fn transcript(text: &str, spans: &mut Spans) -> Result<()> {
    let prompt = regex!(r"^\s*(>>>|\.\.\.)(?: |$)");
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        if !line.trim_start().starts_with(">>>") {
            printed(line, spans);
            continue;
        }
        let mut prompts = Vec::new();
        let mut statement = String::new();
        let mut next = Some(line);
        while let Some(line) = next {
            let end = prompt.find(line.trim_end_matches('\n'));
            let (mark, code) = line.split_at(end.map_or(0, |found| found.end()));
            prompts.push(mark);
            statement.push_str(code);
            next = lines.next_if(|line| {
                let line = line.trim_end_matches('\n');
                prompt.is_match(line) && line.trim_start().starts_with("...")
            });
        }
        let mut code = Spans::default();
        parsed("python", &statement, &mut code)?;
        let mut prompts = prompts.into_iter();
        spans.push(PROMPT, prompts.next().unwrap_or_default());
        for (class, text) in code.0 {
            for line in text.split_inclusive('\n') {
                spans.push(class, line);
                if line.ends_with('\n') {
                    spans.push(PROMPT, prompts.next().unwrap_or_default());
                }
            }
        }
    }
    Ok(())
}

/// Reads what a program prints: plain, but for a line that tells of a panic, an exception or an error.
fn printed(text: &str, spans: &mut Spans) {
    let failure = regex!(
        r"^(?:thread '.*' .*panicked at |error(?:\[E\d{4}\])?: |Traceback \(|(?:\w+\.)*\w+(?:Error|Exception|ExceptionGroup|KeyboardInterrupt)(?:: |$))"
    );
    for line in text.split_inclusive('\n') {
        let (line, end) = match line.strip_suffix('\n') {
            Some(line) => (line, "\n"),
            None => (line, ""),
        };
        let class = if failure.is_match(line) { ERROR } else { PLAIN };
        spans.push(class, line);
        spans.push(PLAIN, end);
    }
}

/// Reads what rustc says.
fn compiler(text: &str, spans: &mut Spans) {
    // The columns of the carets above, for a label that stands further down.
    let mut carets: Vec<usize> = Vec::new();
    for line in text.split_inclusive('\n') {
        let (line, end) = match line.strip_suffix('\n') {
            Some(line) => (line, "\n"),
            None => (line, ""),
        };
        if let Some(found) = regex!(r"^(error|warning)(?:\[\w+\])?: ").find(line) {
            spans.push(ERROR, found.as_str().trim_end());
            spans.push(PLAIN, &line[found.end() - 1..]);
        } else if let Some(found) = regex!(r"^(\s*= )?(note|help): ").find(line) {
            spans.push(HELP, found.as_str().trim_end());
            spans.push(PLAIN, &line[found.end() - 1..]);
        } else if let Some(found) = regex!(r"^\s*(?:-->|:::) ").find(line) {
            spans.push(MARGIN, found.as_str());
            spans.push(PLAIN, &line[found.end()..]);
        } else if let Some(found) = regex!(r"^\s*(\d*) *(\||[-+~](?: |$))").captures(line) {
            let (margin, code) = line.split_at(found.get(0).map_or(0, |found| found.end()));
            spans.push(MARGIN, margin);
            if !found[1].is_empty() {
                carets.clear();
                spans.push(PLAIN, code);
            } else {
                marks(code, &mut carets, spans);
            }
        } else {
            let class = if line.trim() == "..." { MARGIN } else { PLAIN };
            spans.push(class, line);
        }
        spans.push(PLAIN, end);
    }
}

/// Reads a line of marks below a line of code: `^^^` and its label, `---` and its label, `+++`.
fn marks(line: &str, carets: &mut Vec<usize>, spans: &mut Spans) {
    let mut class = MARGIN;
    let found: Vec<_> = regex!(r"\^+|[-_]+|[+~]+|\||[^\s^_+~|-].*")
        .find_iter(line)
        .collect();
    let mut done = 0;
    for mark in &found {
        class = match mark.as_str().as_bytes()[0] {
            b'^' => {
                carets.push(mark.start());
                ERROR
            }
            b'+' | b'~' => HELP,
            b'-' | b'_' => MARGIN,
            _ if carets.contains(&mark.start()) => ERROR,
            b'|' => MARGIN,
            // A label behind a mark belongs to it; one below begins where its mark does.
            _ if mark.start() > 0 && found[0].start() < mark.start() => class,
            _ => MARGIN,
        };
        spans.push(PLAIN, &line[done..mark.start()]);
        spans.push(class, mark.as_str());
        done = mark.end();
    }
    spans.push(PLAIN, &line[done..]);
}
