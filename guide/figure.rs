//! What a directive becomes on the page: markdown fences inside a little HTML.
//!
//! Both programs stand one after the other, readable without any script; `theme/guide.css` puts them side by side
//! where there is room, `theme/guide.js` makes tabs where there is not.

use pulldown_cmark::{Parser, html};

use crate::highlight::{COMPILER, PRINTED};
use crate::listing::{
    ErrorProgram, Expected, Listing, Program, javascript_command, python_command,
};
use crate::message::{Problem, nearest};
use crate::project::Project;
use crate::regex;
use crate::rosetta::{Answer, Row};
use crate::signal::End;
use crate::site::play;
use crate::text::escape;

/// How a listing is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Show<'a> {
    Whole,
    Piece(&'a str),
    /// Whole, folded away under "Solution".
    Solution,
}

/// What folds away the answer to a question until the reader opens it.
pub const ANSWER: &str = "<details class=\"solution\"><summary>Answer</summary>\n";
/// The end of [`ANSWER`].
pub const ANSWER_END: &str = "</details>\n";

/// What narrows the tables of the whole Rosetta as the reader types; theme/guide.js does it.
pub const FILTER: &str = "<p class=\"filter\"><label for=\"rosetta-filter\">Show only names or words</label> <input type=\"search\" id=\"rosetta-filter\" autocomplete=\"off\" spellcheck=\"false\"> <span id=\"rosetta-count\" role=\"status\"></span></p>\n\n";

/// A fence long enough for its content.
pub fn fence(language: &str, content: &str) -> String {
    let longest = regex!(r"(?m)^\s*(`{3,})")
        .captures_iter(content)
        .map(|found| found[1].len())
        .max()
        .unwrap_or(2);
    let ticks = "`".repeat(longest + 1);
    format!(
        "{ticks}{language}\n{}\n{ticks}\n",
        content.trim_end_matches('\n')
    )
}

/// A listing, or a piece of it, in the chapter `here` below `src/`. `address` is whether this place on the page carries
/// the listing's id.
///
/// # Errors
/// If the piece's anchor is in neither program.
pub fn listing(
    (project, here): (&Project, &str),
    listing: &Listing,
    show: Show,
    address: bool,
) -> Result<String, Problem> {
    let name = &listing.name;
    let id = if address {
        format!(" id=\"{name}\"")
    } else {
        String::new()
    };
    let title = inline(&listing.about.title);
    let rust_command = project.catalog.cargo_command(listing);
    let (caption, class) = match show {
        Show::Piece(anchor) => (
            format!("from {title}: <code>{}</code>", escape(anchor)),
            " piece",
        ),
        _ => (title, ""),
    };
    let mut text = String::new();
    if show == Show::Solution {
        text.push_str("<details class=\"solution\"><summary>Solution</summary>\n");
    }
    text.push_str(&format!(
        "<figure class=\"listing{class}\"{id}>\n<figcaption><a class=\"address\" href=\"#{name}\">{name}</a> {caption}</figcaption>\n<div class=\"pair\">\n"
    ));
    text.push_str(&side("rust", &cut(&listing.rust, show)?, &rust_command));
    if let Some(twin) = &listing.python {
        // A piece is shown in Python too where its anchor is there.
        let piece = match show {
            // A twin without any anchors has no counterpart of the piece; one with others has a misspelled one.
            Show::Piece(_) if twin.pieces.named.is_empty() => None,
            _ => Some(cut(twin, show)?),
        };
        if let Some(piece) = piece {
            text.push_str(&side("python", &piece, &python_command(listing, twin)));
        }
    }
    text.push_str("</div>\n");
    if let (Some(third), false) = (&listing.javascript, matches!(show, Show::Piece(_))) {
        // Below the pair: the reader's choice is between two languages.
        let code = &third.pieces.whole;
        text.push_str(&side("javascript", code, &javascript_command(third)));
    }
    if !matches!(show, Show::Piece(_)) {
        text.push_str(&outputs(listing));
    }
    text.push_str(&notes((project, here), listing, show));
    text.push_str("</figure>\n");
    if show == Show::Solution {
        text.push_str("</details>\n");
    }
    Ok(text)
}

fn cut(program: &Program, show: Show) -> Result<String, Problem> {
    let Show::Piece(anchor) = show else {
        return Ok(program.pieces.whole.clone());
    };
    match program.pieces.named.get(anchor) {
        Some(piece) if piece.trim().is_empty() => Err(Problem::EmptyBlock),
        Some(piece) => Ok(piece.clone()),
        None => Err(Problem::NoSuchAnchor {
            anchor: anchor.to_owned(),
            file: program.file.clone(),
            have: program.pieces.named.keys().cloned().collect(),
        }),
    }
}

fn language_name(language: &str) -> &'static str {
    match language {
        "javascript" => "JavaScript",
        "python" => "Python",
        _ => "Rust",
    }
}

fn side(language: &str, code: &str, command: &str) -> String {
    let name = language_name(language);
    format!(
        "<div class=\"side\" data-language=\"{language}\">\n<p class=\"label\">{name}</p>\n\n{}\n<p class=\"command\"><code>{}</code></p>\n</div>\n",
        fence(language, code),
        escape(command)
    )
}

fn labelled(label: &str, language: &str, content: &str) -> String {
    match content.is_empty() {
        true => format!("<p class=\"label\">{label}: nothing</p>\n"),
        false => format!(
            "<p class=\"label\">{label}</p>\n\n{}\n",
            fence(language, content)
        ),
    }
}

fn expected(label: &str, expected: &Expected) -> String {
    match expected {
        Expected::Text { text, .. } => labelled(label, PRINTED, text),
        Expected::Outcomes(outcomes) => {
            // The reader is to predict them first.
            let mut shown = format!(
                "<details class=\"outcomes\"><summary>{label} one of {} outputs: predict them, then look</summary>\n\n",
                outcomes.len()
            );
            for outcome in outcomes.values() {
                shown.push_str(&fence(PRINTED, outcome));
                shown.push('\n');
            }
            shown + "\n</details>\n"
        }
    }
}

/// What the programs print and how they end, as the checks demand it.
fn outputs(listing: &Listing) -> String {
    let rust = &listing.rust;
    let mut text = String::from("<div class=\"result\">\n");
    let same = match &listing.python {
        Some(twin) => twin.expected == rust.expected,
        None => true,
    };
    let third = listing.javascript.as_ref();
    let all = third.is_some_and(|third| third.expected == rust.expected);
    let label = match (&listing.python, same) {
        (Some(_), true) if all => "All three print",
        (Some(_), true) if third.is_some() => "Rust and Python print",
        (Some(_), true) => "Both print",
        (Some(_), false) => "Rust prints",
        (None, _) => "It prints",
    };
    text.push_str(&expected(label, &rust.expected));
    if let (Some(twin), false) = (&listing.python, same) {
        text.push_str(&expected("Python prints", &twin.expected));
    }
    if let Some(third) = third.filter(|third| third.expected != rust.expected) {
        text.push_str(&expected("JavaScript prints", &third.expected));
    }
    if let Some(free) = listing
        .python
        .as_ref()
        .and_then(|twin| twin.free_threaded.as_ref())
    {
        text.push_str(&expected("Python prints, on the free-threaded build", free));
    }
    for (name, program) in [
        ("Rust", Some(rust)),
        ("Python", listing.python.as_ref()),
        ("JavaScript", third),
    ] {
        let Some(program) = program else { continue };
        if !program.stderr.is_empty() {
            text.push_str(&labelled(
                &format!("{name}, on standard error"),
                PRINTED,
                &program.stderr,
            ));
        }
        match program.end {
            End::Code(0) => {}
            End::Code(code) => text.push_str(&format!(
                "<p class=\"label\">{name} exits with code {code}</p>\n"
            )),
            End::By(signal) => text.push_str(&format!(
                "<p class=\"label\">{name} is ended by {}</p>\n",
                signal.name()
            )),
        }
    }
    for sending in &listing.about.signals {
        text.push_str(&format!(
            "<p class=\"label\">The check sends {} after the line <code>{}</code>. By hand: {}</p>\n",
            sending.send.name(),
            escape(&sending.after),
            inline(&sending.send.by_hand())
        ));
    }
    text.push_str("</div>\n");
    text
}

/// The line under a listing: its folder, where else it runs, what it needs, why it has no twin.
fn notes((project, here): (&Project, &str), listing: &Listing, show: Show) -> String {
    let mut parts = vec![source_link(project, &listing.folder)];
    if !matches!(show, Show::Piece(_)) && play::program(project, listing).is_some() {
        let root = "../".repeat(here.matches('/').count());
        parts.push(format!(
            "<a href=\"{root}{}\" rel=\"nofollow\">Open in the Rust Playground</a>",
            play::page(listing)
        ));
    }
    if listing.about.python_min != "3.11" {
        parts.push(format!(
            "needs Python {}",
            escape(&listing.about.python_min)
        ));
    }
    if listing.about.cores > 1 {
        parts.push(format!("needs {} cores", listing.about.cores));
    }
    if let Some(reason) = &listing.about.unix_only {
        parts.push(format!("Unix only: {}", inline(reason)));
    }
    if let Some(reason) = &listing.about.no_twin {
        parts.push(format!("no Python twin: {}", inline(reason)));
    }
    // A piece shows no output, and may stand before a question about it.
    if let (Some(reason), false) = (&listing.about.differs, matches!(show, Show::Piece(_))) {
        parts.push(format!("the outputs differ: {}", inline(reason)));
    }
    if let (Some(reason), false) = (&listing.about.differs_js, matches!(show, Show::Piece(_))) {
        parts.push(format!("JavaScript differs: {}", inline(reason)));
    }
    if let (Some(reason), false) = (
        &listing.about.differs_free_threaded,
        matches!(show, Show::Piece(_)),
    ) {
        parts.push(format!(
            "the free-threaded build differs: {}",
            inline(reason)
        ));
    }
    format!("<p class=\"source\">{}</p>\n", parts.join(" · "))
}

/// The path of a file or folder, linked to the public repository where book.toml names one.
pub fn source_link(project: &Project, folder: &str) -> String {
    match project.source_address(folder) {
        Some(address) => format!("<a href=\"{}\">{folder}</a>", escape(&address)),
        None => folder.to_owned(),
    }
}

/// A program that does not compile or compiles with a warning, the compiler's text, and what compiles instead.
pub fn error(project: &Project, error: &ErrorProgram) -> String {
    let name = &error.name;
    let verdict = match (&error.about.code, &error.about.warns) {
        (Some(code), _) => format!(
            "Does not compile (<a href=\"https://doc.rust-lang.org/error_codes/{code}.html\"><code>{code}</code></a>)"
        ),
        (None, Some(lint)) => format!("Compiles, with a warning (<code>{lint}</code>)"),
        (None, None) => "Does not compile (no code)".to_owned(),
    };
    let mut text = format!(
        "<figure class=\"error\" id=\"{name}\">\n<figcaption><a class=\"address\" href=\"#{name}\">{name}</a> {}</figcaption>\n<div class=\"broken\">\n<p class=\"label\">{verdict}</p>\n\n{}\n</div>\n<div class=\"result\">\n",
        inline(&error.about.title),
        fence("rust", &error.broken)
    );
    text.push_str(&labelled("The compiler says", COMPILER, &error.stderr));
    if let Some(stdout) = &error.stdout {
        text.push_str(&expected("It prints", stdout));
    }
    text.push_str("</div>\n");
    if let Some(mended) = &error.mended {
        text.push_str(&format!(
            "<div class=\"mended\">\n<p class=\"label\">Mended</p>\n\n{}\n</div>\n<div class=\"result\">\n{}</div>\n",
            fence("rust", &mended.pieces.whole),
            expected("It prints", &mended.expected)
        ));
    } else if let Some(listing) = &error.about.mended_by {
        text.push_str(&format!(
            "<p class=\"label\">Mended: <a href=\"#{listing}\">{listing}</a></p>\n"
        ));
    }
    text.push_str(&format!(
        "<p class=\"source\">{}</p>\n</figure>\n",
        source_link(project, &error.folder)
    ));
    text
}

/// How many characters a column of the Rosetta holds on the narrowest screen that has columns.
const COLUMN: usize = 18;

/// A name that may be broken after its separators, where it would else be wider than a column: each place to break costs
/// a phone time.
fn breakable(name: &str, separator: &str) -> String {
    let mut text = String::new();
    let mut line = 0;
    for part in name.split_inclusive(separator) {
        let length = part.chars().count();
        if line > 0 && line + length > COLUMN {
            text.push_str("<wbr>");
            line = 0;
        }
        line += length;
        text.push_str(&escape(part));
    }
    text
}

/// How a table of the Rosetta is placed.
pub struct Table<'a> {
    pub project: &'a Project,
    /// The chapter the table stands in, below `src/`, without `.md`.
    pub here: &'a str,
}

impl Table<'_> {
    /// The rows as one table; `address` says which names carry their id here.
    ///
    /// Names with the same answer share a row, and names that have none come last.
    pub fn rows(&self, rows: &[&Row], address: impl Fn(&Row) -> bool) -> String {
        let mut groups: Vec<(String, String, Vec<&Row>)> = Vec::new();
        let (none, found): (Vec<&Row>, Vec<&Row>) = rows
            .iter()
            .copied()
            .partition(|row| matches!(row.answer, Answer::None(_)));
        for row in found.into_iter().chain(none) {
            let (answer, remarks) = (self.answer(row), self.remarks(row));
            match groups
                .iter_mut()
                .find(|group| group.0 == answer && group.1 == remarks)
            {
                Some(group) => group.2.push(row),
                None => groups.push((answer, remarks, vec![row])),
            }
        }
        let mut text = String::from(
            "<div class=\"table-wrapper\"><table class=\"rosetta\">\n<thead><tr><th scope=\"col\">Python</th><th scope=\"col\">Rust</th><th scope=\"col\">What differs</th></tr></thead>\n<tbody>\n",
        );
        for (answer, remarks, rows) in groups {
            let names: Vec<String> = rows
                .into_iter()
                .map(|row| {
                    let id = if address(row) {
                        format!(" id=\"{}\"", row.id())
                    } else {
                        String::new()
                    };
                    let name = breakable(&row.name.key, ".");
                    format!("<a{id} href=\"#{}\"><code>{name}</code></a>", row.id())
                })
                .collect();
            text.push_str(&format!(
                "<tr><th scope=\"row\">{}</th><td>{answer}</td><td>{remarks}</td></tr>\n",
                names.join("<br>")
            ));
        }
        text.push_str("</tbody></table></div>\n");
        text
    }

    fn answer(&self, row: &Row) -> String {
        match &row.answer {
            Answer::Paths(paths) => paths
                .iter()
                .map(|path| {
                    let shown = format!("<code>{}</code>", breakable(path, "::"));
                    match self.project.api.0.get(path) {
                        Some(address) => format!("<a href=\"{address}\">{shown}</a>"),
                        None => shown,
                    }
                })
                .collect::<Vec<_>>()
                .join("<br>"),
            Answer::Form(form) => inline(form),
            Answer::None(_) => "none".to_owned(),
        }
    }

    fn remarks(&self, row: &Row) -> String {
        let mut parts = Vec::new();
        if let Answer::None(reason) = &row.answer {
            let reason = reason.strip_prefix("because ").unwrap_or(reason);
            let mut letters = reason.chars();
            let first = letters
                .next()
                .map(|letter| letter.to_uppercase().to_string())
                .unwrap_or_default();
            parts.push(self.inline(&format!("{first}{}", letters.as_str())));
        }
        if let Some(note) = &row.note {
            parts.push(self.inline(note));
        }
        let mut links = Vec::new();
        if let Some(chapter) = &row.chapter {
            let section = row.section.as_ref().map(|id| format!("#{id}"));
            let page = self.page(chapter);
            if chapter != self.here || section.is_some() {
                let target = match chapter == self.here {
                    true => section.unwrap_or_default(),
                    false => format!("{page}{}", section.unwrap_or_default()),
                };
                let section = row.section.as_deref().filter(|_| chapter == self.here);
                let title = self.project.heading(chapter, section).unwrap_or(chapter);
                links.push(format!("<a href=\"{target}\">{}</a>", inline(title)));
            }
            if let Some(listing) = &row.listing {
                let page = if chapter == self.here {
                    String::new()
                } else {
                    page
                };
                links.push(format!("<a href=\"{page}#{listing}\">{listing}</a>"));
            }
        }
        if !links.is_empty() {
            parts.push(format!(
                "<span class=\"see\">See {}.</span>",
                links.join(", ")
            ));
        }
        parts.join(" ")
    }

    /// The page of `chapter`, seen from this one.
    fn page(&self, chapter: &str) -> String {
        let depth = self.here.matches('/').count();
        format!("{}{chapter}.html", "../".repeat(depth))
    }

    fn inline(&self, markdown: &str) -> String {
        let references: String = crate::expand::references(markdown)
            .iter()
            .filter_map(|reference| {
                let path = crate::api::path_in(&reference.label)?;
                let address = self.project.api.0.get(path)?;
                Some(format!("[{}]: {address}\n", reference.label))
            })
            .collect();
        inline(&format!("{markdown}\n\n{references}"))
    }
}

/// Markdown that stands inside a line: rendered without its paragraph.
pub fn inline(markdown: &str) -> String {
    let mut text = String::new();
    html::push_html(&mut text, Parser::new(markdown));
    let text = text.trim();
    text.strip_prefix("<p>")
        .and_then(|text| text.strip_suffix("</p>"))
        .unwrap_or(text)
        .replace('\n', " ")
}

/// A problem for a name that no listing has.
pub fn no_such_listing(project: &Project, name: &str) -> Problem {
    Problem::NoSuchListing {
        name: name.to_owned(),
        near: nearest(name, project.catalog.listings.keys().map(String::as_str)),
    }
}
