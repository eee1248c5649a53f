//! The *drift* suite: breaks a copy of the book, one breakage at a time, and demands that the right check goes red and
//! names the right file, line and message. The same run of the unbroken copy must be green, and every message must have
//! a breakage.
//!
//! It calls the test programs that cargo has built, so nothing of the checks is compiled again.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::sync::{Arc, Mutex};
use std::time::Instant;

use guide::evidence::{self, Machine, Span};
use guide::message::Kind;
use guide::pages::Tools;
use guide::timeline::{self, Panel, Record};
use libtest_mimic::{Failed, Trial};
use strum::IntoEnumIterator;

use crate::copy::Copy;
use crate::harness::{Counts, arguments, digest, in_ci, work_folder};
use crate::highlighting::STYLE;
use guide::process::{self, Ran};

mod figures;
mod page;
mod search;
mod tasks;
mod threads;

const CHAPTER: &str = "src/threads/spawn-scope-join.md";
const SUMMARY: &str = "src/SUMMARY.md";
const ROSETTA: &str = "rosetta/threading.toml";
const SPAWN: &str = "listings/threads/examples/spawn-join";
/// A listing that breakages add, where an existing one would not do.
const CASE: &str = "listings/threads/examples/drift-case";
const ERROR: &str = "listings/threads/errors/spawn-borrow";
/// Endless programs are stopped after this many seconds here.
const QUICK: &[(&str, &str)] = &[("GUIDE_SECONDS", "3")];

/// What is run on the broken copy.
#[derive(Clone, Copy)]
enum Run {
    /// A test program, with a filter for its trials.
    Check(&'static str, &'static str),
    /// The same, with variables.
    CheckWith(
        &'static str,
        &'static str,
        &'static [(&'static str, &'static str)],
    ),
    /// A test program, which runs each of its programs four times on a busy machine.
    Stressed(&'static str, &'static str),
    /// The tool, with arguments.
    Guide(&'static [&'static str]),
    /// Anything else.
    Special(fn(&Copy) -> std::io::Result<Ran>),
}

impl Run {
    /// Whether it must be green while nothing is broken. Not the tool, which a breakage calls with what cannot be done; nor
    /// a run with a false program or without a part of the machine; nor what is timed or made to hurry, since that is the
    /// machine's too.
    fn is_green(&self) -> bool {
        match self {
            Run::CheckWith(_, _, variables) => variables.iter().all(|(name, value)| {
                ["GUIDE_ONLY", "GUIDE_FULL"].contains(name)
                    && !["timings", "lighthouse"].contains(value)
            }),
            Run::Check(..) => true,
            Run::Stressed(..) | Run::Guide(_) | Run::Special(_) => false,
        }
    }

    fn name(&self) -> String {
        let (check, filter, variables) = match *self {
            Run::CheckWith(check, filter, variables) => (check, filter, variables),
            Run::Check(check, filter) | Run::Stressed(check, filter) => (check, filter, &[][..]),
            Run::Guide(_) | Run::Special(_) => ("the tool", "", &[][..]),
        };
        let variables = variables
            .iter()
            .map(|(name, value)| format!("{name}={value}"));
        let parts: Vec<String> = [check.to_owned(), filter.to_owned()]
            .into_iter()
            .chain(variables)
            .filter(|part| !part.is_empty())
            .collect();
        parts.join(" ")
    }
}

/// One way to break the book.
struct Breakage {
    kind: Kind,
    what: &'static str,
    run: Run,
    edit: fn(&mut Copy),
    /// The file that must be named, and the text on its line that must be.
    file: &'static str,
    line: &'static str,
}

fn breakage(
    kind: Kind,
    what: &'static str,
    run: Run,
    (file, line): (&'static str, &'static str),
    edit: fn(&mut Copy),
) -> Breakage {
    Breakage {
        kind,
        what,
        run,
        edit,
        file,
        line,
    }
}

/// A breakage that adds a piece of text to the chapter; its first line is the one to be named.
macro_rules! added {
    ($kind:ident, $check:literal, $what:literal, $text:literal) => {
        breakage(
            Kind::$kind,
            $what,
            Run::Check($check, filter_of($check)),
            (CHAPTER, $text),
            |copy| copy.append(CHAPTER, $text),
        )
    };
}

/// Checks that run nothing are run whole; of the others, the trials of the one chapter.
fn filter_of(check: &str) -> &'static str {
    match check {
        "snippets" | "python" => "spawn-scope-join.md",
        _ => "",
    }
}

fn case(copy: &mut Copy, rust: &str, python: &str, output: &str) {
    copy.write(&format!("{CASE}/listing.toml"), "title = \"A case\"\n");
    copy.write(&format!("{CASE}/main.rs"), rust);
    copy.write(&format!("{CASE}/main.py"), python);
    copy.write(&format!("{CASE}/output.txt"), output);
    copy.append(CHAPTER, "{{#listing drift-case}}");
}

const RUST: &str = "fn main() {\n    println!(\"one\");\n}\n";
const PYTHON: &str = "print(\"one\")\n";

fn outcomes(copy: &mut Copy, rust: &str, python: &str) {
    case(copy, rust, python, "");
    copy.remove(&format!("{CASE}/output.txt"));
    copy.write(&format!("{CASE}/outcomes/one.txt"), "one\n");
    copy.write(&format!("{CASE}/outcomes/two.txt"), "two\n");
}

/// A listing with a timeline, which breakages add; its part has the recorder.
const TIMED: &str = "listings/map/examples/drift-timeline";
const TIMED_TOML: &str = "listings/map/examples/drift-timeline/listing.toml";
const TIMED_RS: &str = "listings/map/examples/drift-timeline/main.rs";
const TIMED_PY: &str = "listings/map/examples/drift-timeline/main.py";
const TIMED_RECORD: &str = "measurements/timelines/drift-timeline.json";
const SHOW_TIMED: &str = "{{#timeline drift-timeline}}";

/// Adds the listing with its record, which is right.
fn timed(copy: &mut Copy) {
    copy.write(
        TIMED_TOML,
        "title = \"A case\"\n\n[timeline]\ncaption = \"Two steps\"\nalt = \"One step after the other.\"\nclaims = [\n    \"first ends before second begins\",\n]\n",
    );
    copy.write(
        TIMED_RS,
        "use recorder::span;\n\nfn main() {\n    drop(span(\"main\", \"first\"));\n    drop(span(\"main\", \"second\"));\n    println!(\"one\");\n}\n",
    );
    copy.write(
        TIMED_PY,
        "import sys\n\nsys.path.append(\"listings/recorder\")\nfrom recorder import span\n\nwith span(\"main\", \"first\"):\n    pass\nwith span(\"main\", \"second\"):\n    pass\nprint(\"one\")\n",
    );
    copy.write(&format!("{TIMED}/output.txt"), "one\n");
    copy.append(
        CHAPTER,
        &format!("{{{{#listing drift-timeline}}}}\n\n{SHOW_TIMED}"),
    );
    record(copy, "drift-timeline", "first", "second");
}

/// Writes a sealed record, as the tool would, in which one step follows another.
fn record(copy: &mut Copy, listing: &str, one: &str, other: &str) {
    let span = |label: &str, begin: u64| Span {
        lane: "main".to_owned(),
        label: label.to_owned(),
        begin,
        end: begin + 1_000_000,
    };
    let panel = |name: &str, version: &str| Panel {
        name: name.to_owned(),
        version: version.to_owned(),
        gil: (name != timeline::RUST).then_some(true),
        start_method: None,
        spans: vec![span(one, 0), span(other, 2_000_000)],
    };
    let record = Record {
        listing: listing.to_owned(),
        date: evidence::today(),
        machine: Machine::here(),
        panels: vec![panel(timeline::RUST, "1.95.0"), panel("3.14", "3.14.7")],
    };
    let file = timeline::file(listing);
    // The copy remembers what it has written itself.
    copy.write(&file, "");
    evidence::write(&copy.root, &file, &record).expect("a record of the copy can be written");
}

/// The breakages of timelines: their tables, records, claims and runs.
fn timelines() -> Vec<Breakage> {
    let structure = || Run::Check("structure", "");
    let rust = || Run::Check("outputs", "examples/drift-timeline");
    let python = || Run::Check("python", "examples/drift-timeline");
    const CLAIM: &str = "\"first ends before second begins\"";
    vec![
        breakage(
            Kind::BadClaim,
            "a misspelled claim",
            structure(),
            (TIMED_TOML, "first ends befor second"),
            |copy| {
                timed(copy);
                copy.replace(TIMED_TOML, "before", "befor");
            },
        ),
        breakage(
            Kind::BadToml,
            "a misspelled key of a timeline",
            structure(),
            (TIMED_TOML, "captoin"),
            |copy| {
                timed(copy);
                copy.replace(TIMED_TOML, "claims =", "captoin = \"Two\"\nclaims =");
            },
        ),
        breakage(
            Kind::BadToml,
            "a panel that no runner has",
            structure(),
            (TIMED_TOML, "\"3.41\""),
            |copy| {
                timed(copy);
                copy.append(TIMED_TOML, "panels = [\n    \"rust\",\n    \"3.41\",\n]");
            },
        ),
        breakage(
            Kind::Contradiction,
            "a panel of a twin that is not there",
            structure(),
            (TIMED_TOML, "panels"),
            |copy| {
                timed(copy);
                copy.replace(TIMED_TOML, "\n\n", "\nno-twin = \"none\"\n\n");
                copy.append(TIMED_TOML, "panels = [\"3.14\"]");
                copy.remove(TIMED_PY);
            },
        ),
        breakage(
            Kind::EmptyReason,
            "a timeline that is not described",
            structure(),
            (TIMED_TOML, "alt = "),
            |copy| {
                timed(copy);
                copy.replace(TIMED_TOML, "One step after the other.", "");
            },
        ),
        added!(
            NoTimeline,
            "structure",
            "a timeline of a listing without one",
            "{{#timeline spawn-join}}"
        ),
        added!(
            NoSuchListing,
            "structure",
            "a timeline of a misspelled listing",
            "{{#timeline spwan-join}}"
        ),
        breakage(
            Kind::TimelineNotRecorded,
            "a timeline without a record",
            structure(),
            (CHAPTER, SHOW_TIMED),
            |copy| {
                timed(copy);
                copy.remove(TIMED_RECORD);
            },
        ),
        breakage(
            Kind::TimelineLacksPanel,
            "a panel that was not recorded",
            structure(),
            (CHAPTER, SHOW_TIMED),
            |copy| {
                timed(copy);
                copy.append(TIMED_TOML, "panels = [\"rust\", \"3.14t\"]");
            },
        ),
        breakage(
            Kind::TimelineNotShown,
            "a timeline that no chapter shows",
            structure(),
            (TIMED_TOML, "[timeline]"),
            |copy| {
                timed(copy);
                copy.replace(CHAPTER, SHOW_TIMED, "");
            },
        ),
        breakage(
            Kind::StrayTimeline,
            "a record of a listing without a timeline",
            structure(),
            ("measurements/timelines/spawn-join.json", ""),
            |copy| record(copy, "spawn-join", "first", "second"),
        ),
        breakage(
            Kind::RecordEdited,
            "a number of a record changed by hand",
            Run::Check("figures", ""),
            (TIMED_RECORD, ""),
            |copy| {
                timed(copy);
                copy.replace(TIMED_RECORD, "2000000", "1500000");
            },
        ),
        breakage(
            Kind::RecordSchema,
            "a record of an older form",
            Run::Check("figures", ""),
            (TIMED_RECORD, ""),
            |copy| {
                timed(copy);
                let now = format!("\"schema\": {}", evidence::SCHEMA);
                copy.replace(TIMED_RECORD, &now, "\"schema\": 0");
            },
        ),
        breakage(
            Kind::ClaimFails,
            "a record that breaks a claim",
            structure(),
            (TIMED_TOML, CLAIM),
            |copy| {
                timed(copy);
                record(copy, "drift-timeline", "second", "first");
            },
        ),
        breakage(
            Kind::ClaimFails,
            "a claim about spans that are not there",
            structure(),
            (TIMED_TOML, "third"),
            |copy| {
                timed(copy);
                copy.replace(TIMED_TOML, CLAIM, "\"first overlaps third\"");
            },
        ),
        breakage(
            Kind::ClaimFails,
            "a Rust program that breaks a claim",
            rust(),
            (TIMED_TOML, CLAIM),
            |copy| {
                timed(copy);
                copy.replace(TIMED_RS, "first", "swapped");
                copy.replace(TIMED_RS, "second", "first");
                copy.replace(TIMED_RS, "swapped", "second");
            },
        ),
        breakage(
            Kind::ClaimFails,
            "a twin that breaks a claim",
            python(),
            (TIMED_TOML, CLAIM),
            |copy| {
                timed(copy);
                copy.replace(TIMED_PY, "first", "swapped");
                copy.replace(TIMED_PY, "second", "first");
                copy.replace(TIMED_PY, "swapped", "second");
            },
        ),
        breakage(
            Kind::TimelineStale,
            "a Rust program with another label than its record",
            rust(),
            (TIMED_RS, ""),
            |copy| {
                timed(copy);
                copy.replace(TIMED_RS, "second", "third");
            },
        ),
        breakage(
            Kind::TimelineStale,
            "a twin with another lane than its record",
            python(),
            (TIMED_PY, ""),
            |copy| {
                timed(copy);
                copy.replace(TIMED_PY, "\"main\"", "\"worker\"");
            },
        ),
    ]
}

/// The breakages that show without running a program.
fn structure() -> Vec<Breakage> {
    use Run::Check;
    let structure = || Check("structure", "");
    vec![
        breakage(
            Kind::FaintCode,
            "comments in light grey",
            structure(),
            (STYLE, "--hl-comment: "),
            |copy| {
                copy.replace(
                    STYLE,
                    "--hl-comment: light-dark(#59616e",
                    "--hl-comment: light-dark(#8a919c",
                )
            },
        ),
        breakage(
            Kind::FaintCode,
            "a kind of code without its colour",
            structure(),
            (STYLE, ""),
            |copy| copy.replace(STYLE, "\n.hl-k {", "\n.hl-key {"),
        ),
        breakage(
            Kind::BadBookToml,
            "book.toml is not TOML",
            structure(),
            ("book.toml", "[broken"),
            |copy| copy.append("book.toml", "[broken"),
        ),
        breakage(
            Kind::BadSummary,
            "a chapter stands twice in the summary",
            structure(),
            (SUMMARY, "[Again]"),
            |copy| copy.append(SUMMARY, "- [Again](threads/spawn-scope-join.md)"),
        ),
        breakage(
            Kind::BadSummary,
            "what a merge left in the summary",
            structure(),
            (SUMMARY, ">>>>>>> "),
            |copy| copy.append(SUMMARY, ">>>>>>> topic"),
        ),
        breakage(
            Kind::MergeMark,
            "what a merge left in a chapter",
            structure(),
            (CHAPTER, ">>>>>>> "),
            |copy| copy.append(CHAPTER, ">>>>>>> topic"),
        ),
        breakage(
            Kind::ChapterMissing,
            "a misspelled chapter path",
            structure(),
            (SUMMARY, "spwan-scope"),
            |copy| copy.replace(SUMMARY, "spawn-scope", "spwan-scope"),
        ),
        breakage(
            Kind::ChapterNotInSummary,
            "a chapter nobody can reach",
            structure(),
            ("src/threads/stray.md", ""),
            |copy| copy.write("src/threads/stray.md", "# Stray\n"),
        ),
        breakage(
            Kind::AddressGone,
            "a published page that is no more",
            structure(),
            ("src/published.txt", "threads/once.html"),
            |copy| copy.append("src/published.txt", "threads/once.html"),
        ),
        breakage(
            Kind::AddressNotListed,
            "a chapter whose address is not kept",
            structure(),
            (CHAPTER, "# "),
            |copy| {
                copy.replace("src/published.txt", "threads/spawn-scope-join.html\n", "");
            },
        ),
        breakage(
            Kind::NoThemeFile,
            "the page's template is gone",
            structure(),
            ("theme/index.hbs", ""),
            |copy| copy.remove("theme/index.hbs"),
        ),
        breakage(
            Kind::InvalidUtf8,
            "bytes that are not UTF-8",
            structure(),
            (CHAPTER, "# "),
            |copy| copy.write(CHAPTER, b"# Spawn \xff\n"),
        ),
        added!(
            UnknownDirective,
            "structure",
            "a misspelled directive",
            "{{#listng spawn-join}}"
        ),
        added!(
            DirectiveNotAlone,
            "structure",
            "a directive inside a sentence",
            "See {{#listing spawn-join}}"
        ),
        added!(
            DirectiveArguments,
            "structure",
            "a directive without a name",
            "{{#listing}}"
        ),
        added!(
            DirectiveArguments,
            "structure",
            "an answer that never ends",
            "{{#answer}}\n\nOne."
        ),
        added!(
            IncludeFailed,
            "structure",
            "an include of no file",
            "{{#include ../nowhere.rs}}"
        ),
        added!(
            IncludeFailed,
            "structure",
            "an include of no anchor",
            "{{#include ../../Cargo.toml:nowhere}}"
        ),
        added!(
            NoSuchListing,
            "structure",
            "a misspelled listing",
            "{{#listing spwan-join}}"
        ),
        added!(
            NoSuchErrorProgram,
            "structure",
            "a misspelled error program",
            "{{#error spwan-borrow}}"
        ),
        added!(
            NoSuchAnchor,
            "structure",
            "a misspelled anchor",
            "{{#listing spawn-join#nowhere}}"
        ),
        added!(
            NoSuchRow,
            "structure",
            "a misspelled Python name",
            "{{#rosetta threading.Thred}}"
        ),
        breakage(
            Kind::NoRowsForChapter,
            "a table where the chapter has no rows",
            structure(),
            ("src/introduction.md", "{{#rosetta chapter}}"),
            |copy| copy.append("src/introduction.md", "{{#rosetta chapter}}"),
        ),
        added!(
            NoFenceLanguage,
            "structure",
            "a fence without a language",
            "```\nlet x = 1;\n```"
        ),
        added!(
            UnknownFenceLanguage,
            "structure",
            "a misspelled fence language",
            "```rsut\nlet x = 1;\n```"
        ),
        added!(
            UnknownFenceWord,
            "structure",
            "a misspelled fence word",
            "```rust,ingore\nlet x = 1;\n```"
        ),
        added!(
            UnknownFenceWord,
            "structure",
            "a misspelled fence key",
            "```python,raise=ValueError\npass\n```"
        ),
        added!(
            UnknownDirective,
            "structure",
            "a directive without its sign",
            "{{listing spawn-join}}"
        ),
        added!(
            PathlessReference,
            "structure",
            "a path without backticks",
            "[`one`][std::thread::nowhere]"
        ),
        added!(
            UncheckedRust,
            "structure",
            "code in HTML of one's own",
            "<pre><code class=\"language-rs\">let x = ;</code></pre>"
        ),
        added!(
            NotOnPage,
            "structure",
            "a listing in a comment",
            "<!--\n{{#listing spawn-join}}\n-->"
        ),
        added!(
            EmptyReason,
            "structure",
            "a reason without words",
            "```rust,ignore reason=\" \"\nlet x = 1;\n```"
        ),
        breakage(
            Kind::EmptyBlock,
            "a piece with nothing in it",
            structure(),
            (CHAPTER, "{{#listing spawn-join#none}}"),
            |copy| {
                copy.append(
                    "listings/threads/examples/spawn-join/main.rs",
                    "// ANCHOR: none\n// ANCHOR_END: none",
                );
                copy.append(CHAPTER, "{{#listing spawn-join#none}}");
            },
        ),
        breakage(
            Kind::NoSuchAnchor,
            "a twin whose anchor is misspelled",
            structure(),
            (CHAPTER, "{{#listing finish-order#readers}}"),
            |copy| {
                copy.replace(
                    "listings/threads/examples/finish-order/main.py",
                    "# ANCHOR: readers",
                    "# ANCHOR: raeders",
                );
                copy.replace(
                    "listings/threads/examples/finish-order/main.py",
                    "# ANCHOR_END: readers",
                    "# ANCHOR_END: raeders",
                );
            },
        ),
        added!(
            EmptyBlock,
            "structure",
            "a transcript without a prompt",
            "```pycon\n>> 1 + 1\n3\n```"
        ),
        breakage(
            Kind::EmptyReason,
            "a listing without a twin, and no word why",
            structure(),
            (
                "listings/threads/examples/spawn-join/listing.toml",
                "no-twin",
            ),
            |copy| {
                copy.remove("listings/threads/examples/spawn-join/main.py");
                copy.append(
                    "listings/threads/examples/spawn-join/listing.toml",
                    "no-twin = \"\"",
                );
            },
        ),
        breakage(
            Kind::EmptyReason,
            "a row whose reason is empty",
            structure(),
            (ROSETTA, "none = \"\""),
            |copy| row(copy, "none = \"\""),
        ),
        breakage(
            Kind::HiddenLine,
            "a line of a program that mdBook would hide",
            structure(),
            ("listings/threads/examples/spawn-join/main.rs", "# hidden"),
            |copy| {
                copy.append(
                    "listings/threads/examples/spawn-join/main.rs",
                    "/*\n# hidden\n*/",
                )
            },
        ),
        breakage(
            Kind::MissingSection,
            "a table that is only shown as text",
            structure(),
            (CHAPTER, "The end."),
            |copy| {
                copy.replace(CHAPTER, "{{#rosetta chapter}}", "\\{{#rosetta chapter}}");
                copy.append(CHAPTER, "The end.");
            },
        ),
        breakage(
            Kind::BlanketMask,
            "two masks for a whole line",
            structure(),
            (
                "listings/threads/examples/spawn-join/output.txt",
                "[THREAD_ID]",
            ),
            |copy| {
                copy.append(
                    "listings/threads/examples/spawn-join/output.txt",
                    "[THREAD_ID] [PROCESS_ID]",
                )
            },
        ),
        breakage(
            Kind::BadToml,
            "a list of names with a broken line",
            structure(),
            ("rosetta/names/python-api.tsv", "no-columns"),
            |copy| copy.append("rosetta/names/python-api.tsv", "no-columns"),
        ),
        added!(EmptyBlock, "structure", "an empty block", "```rust\n```"),
        added!(
            NoReason,
            "structure",
            "a snippet ignored without a reason",
            "```rust,ignore\nlet x = 1;\n```"
        ),
        added!(
            NoReason,
            "structure",
            "text that no program prints, without a reason",
            "```text\n42\n```"
        ),
        added!(
            CompileFailNamesNothing,
            "structure",
            "a compile_fail without a code",
            "```rust,compile_fail\nlet x: u8 = 1.0;\n```"
        ),
        added!(
            TypedApiAddress,
            "structure",
            "an API address typed by hand",
            "[spawn](https://doc.rust-lang.org/std/thread/fn.spawn.html)"
        ),
        added!(
            UnknownApiPath,
            "structure",
            "an API path that is not in the map",
            "[`std::thread::nowhere`]"
        ),
        added!(
            PathlessReference,
            "structure",
            "a reference without a path",
            "[`Nowhere`]"
        ),
        added!(
            Placeholder,
            "structure",
            "a scaffold's request left in",
            "<!-- write: the rest -->"
        ),
        breakage(
            Kind::MissingSection,
            "a chapter without exercises",
            structure(),
            (CHAPTER, "The end."),
            |copy| {
                copy.replace(CHAPTER, "## Exercises", "## Practice");
                copy.append(CHAPTER, "The end.");
            },
        ),
        added!(
            NoSuchProgram,
            "structure",
            "a command for a file that is not there",
            "Run `python3 listings/threads/examples/nowhere/main.py`."
        ),
        added!(
            NoSuchProgram,
            "structure",
            "a command for a program that is not there",
            "Run `cargo run --example spwan-join`."
        ),
        breakage(
            Kind::BadName,
            "a folder's name with capitals",
            structure(),
            ("listings/threads/examples/Spawn_Join", ""),
            |copy| copy.write("listings/threads/examples/Spawn_Join/main.rs", RUST),
        ),
        breakage(
            Kind::DuplicateProgram,
            "a program's name used in two parts",
            structure(),
            (SPAWN, ""),
            |copy| copy.write("listings/pools/examples/spawn-join/main.rs", RUST),
        ),
        breakage(
            Kind::NotEmbedded,
            "a listing that no chapter embeds",
            structure(),
            ("listings/threads/examples/drift-case/main.rs", "fn main"),
            |copy| {
                case(copy, RUST, PYTHON, "one\n");
                copy.replace(CHAPTER, "{{#listing drift-case}}", "");
            },
        ),
        breakage(
            Kind::NotEmbedded,
            "an error program that no chapter embeds",
            structure(),
            ("listings/threads/errors/drift-case/broken.rs", ""),
            |copy| copy.write("listings/threads/errors/drift-case/broken.rs", RUST),
        ),
        breakage(
            Kind::MissingFile,
            "a listing without a twin",
            structure(),
            (SPAWN, ""),
            |copy| copy.remove("listings/threads/examples/spawn-join/main.py"),
        ),
        breakage(
            Kind::BadToml,
            "an unknown key in listing.toml",
            structure(),
            ("listings/threads/examples/spawn-join/listing.toml", "tilte"),
            |copy| {
                copy.append(
                    "listings/threads/examples/spawn-join/listing.toml",
                    "tilte = \"x\"",
                )
            },
        ),
        breakage(
            Kind::Contradiction,
            "a twin that listing.toml denies",
            structure(),
            ("listings/threads/examples/spawn-join/listing.toml", ""),
            |copy| {
                copy.append(
                    "listings/threads/examples/spawn-join/listing.toml",
                    "no-twin = \"x\"",
                )
            },
        ),
        breakage(
            Kind::BrokenAnchor,
            "an anchor that never ends",
            structure(),
            (
                "listings/threads/examples/spawn-join/main.rs",
                "// ANCHOR: open",
            ),
            |copy| {
                copy.append(
                    "listings/threads/examples/spawn-join/main.rs",
                    "// ANCHOR: open",
                )
            },
        ),
        breakage(
            Kind::UnknownMask,
            "a misspelled mask",
            structure(),
            (
                "listings/threads/examples/spawn-join/output.txt",
                "[DURATON]",
            ),
            |copy| {
                copy.append(
                    "listings/threads/examples/spawn-join/output.txt",
                    "took [DURATON]",
                )
            },
        ),
        breakage(
            Kind::BlanketMask,
            "a mask for a whole line",
            structure(),
            (
                "listings/threads/examples/spawn-join/output.txt",
                "[DURATION]",
            ),
            |copy| {
                copy.append(
                    "listings/threads/examples/spawn-join/output.txt",
                    "[DURATION]",
                )
            },
        ),
        breakage(
            Kind::UnknownPythonName,
            "a row for no Python name",
            structure(),
            (ROSETTA, "threading.Thred"),
            |copy| {
                copy.append(
                    ROSETTA,
                    "[\"threading.Thred\"]\nnone = \"because it is misspelled\"",
                )
            },
        ),
        breakage(
            Kind::WrongRosettaFile,
            "a row in another module's file",
            structure(),
            (ROSETTA, "queue.Queue"),
            |copy| {
                copy.append(
                    ROSETTA,
                    "[\"queue.Queue\"]\nnone = \"because it stands in the wrong file\"",
                )
            },
        ),
        breakage(
            Kind::RowForm,
            "a row that says nothing",
            structure(),
            (ROSETTA, ROW),
            |copy| row(copy, "chapter = \"threads/spawn-scope-join\""),
        ),
        breakage(
            Kind::RowChapter,
            "a row for no chapter",
            structure(),
            (ROSETTA, ROW),
            |copy| row(copy, "none = \"x\"\nchapter = \"threads/nowhere\""),
        ),
        breakage(
            Kind::RowSection,
            "a row for no section",
            structure(),
            (ROSETTA, ROW),
            |copy| {
                row(
                    copy,
                    "none = \"x\"\nchapter = \"threads/spawn-scope-join\"\nsection = \"nowhere\"",
                )
            },
        ),
        breakage(
            Kind::RowListing,
            "a row for no listing",
            structure(),
            (ROSETTA, ROW),
            |copy| {
                row(
                    copy,
                    "none = \"x\"\nchapter = \"threads/spawn-scope-join\"\nlisting = \"nowhere\"",
                )
            },
        ),
    ]
}

/// The head of a row that breakages write anew.
const ROW: &str = "[\"threading.Timer.cancel\"]";

/// Puts `text` in place of that row.
fn row(copy: &mut Copy, text: &str) {
    let source = copy.read(ROSETTA);
    let start = source.find(ROW).expect("the row is there");
    let end = source[start..]
        .find("\n[")
        .map_or(source.len(), |length| start + length);
    let rest = format!("{}{}", &source[..start], &source[end..]);
    copy.write(ROSETTA, format!("{}\n\n{ROW}\n{text}\n", rest.trim_end()));
}

/// The breakages of Rust text: fences and programs under skeptic and rustc.
fn rust() -> Vec<Breakage> {
    use Run::{Check, CheckWith};
    let broken = || Check("errors", "spawn-borrow");
    vec![
        added!(
            SnippetDoesNotCompile,
            "snippets",
            "a snippet with a typing error",
            "```rust\nlet x: u8 = \"one\";\n```"
        ),
        added!(
            SnippetDoesNotCompile,
            "snippets",
            "a should_panic that does not compile",
            "```rust,should_panic\nlet x: u8 = \"one\";\n```"
        ),
        added!(
            SnippetFails,
            "snippets",
            "a snippet that panics",
            "```rust\nassert_eq!(1, 2);\n```"
        ),
        added!(
            SnippetCompiles,
            "snippets",
            "a compile_fail that compiles",
            "```rust,compile_fail,E0382\nlet x = 1;\n```"
        ),
        added!(
            SnippetOtherError,
            "snippets",
            "a compile_fail for want of a crate",
            "```rust,compile_fail,E0382\nuse nowhere::Thing;\n```"
        ),
        added!(
            SnippetOtherError,
            "snippets",
            "a compile_fail with a second error",
            "```rust,compile_fail,E0308\nlet x: u8 = \"one\"; let y = z;\n```"
        ),
        added!(
            SnippetOtherError,
            "snippets",
            "another text than the fence names",
            "```rust,compile_fail says=\"future cannot be sent\"\nlet x: u8 = \"one\";\n```"
        ),
        added!(
            SnippetDoesNotPanic,
            "snippets",
            "a should_panic that does not",
            "```rust,should_panic\nlet _x = 1;\n```"
        ),
        added!(
            SnippetDoesNotPanic,
            "snippets",
            "a should_panic that returns an error",
            "```rust,should_panic\nfn main() -> Result<(), String> { Err(String::from(\"no panic\")) }\n```"
        ),
        breakage(
            Kind::SnippetDoesNotCompile,
            "a snippet in an included file",
            Check("snippets", "spawn-scope-join.md"),
            (CHAPTER, "```rust\n{{#include"),
            |copy| {
                copy.write("rosetta/piece.rs", "let x: u8 = \"one\";\n");
                copy.append(CHAPTER, "```rust\n{{#include ../../rosetta/piece.rs}}\n```");
            },
        ),
        breakage(
            Kind::TooSlow,
            "a snippet that never ends",
            CheckWith("snippets", "spawn-scope-join.md", QUICK),
            (CHAPTER, "```rust\nloop"),
            |copy| copy.append(CHAPTER, "```rust\nloop { std::thread::park(); }\n```"),
        ),
        breakage(
            Kind::TooMuchOutput,
            "a snippet that prints for ever",
            Check("snippets", "spawn-scope-join.md"),
            (CHAPTER, "```rust\nloop"),
            |copy| {
                copy.append(
                    CHAPTER,
                    "```rust\nloop { println!(\"{}\", \"line \".repeat(1000)); }\n```",
                )
            },
        ),
        breakage(
            Kind::LeftProcess,
            "a snippet that leaves a process",
            Check("snippets", "spawn-scope-join.md"),
            (CHAPTER, "```rust\nuse std::process"),
            |copy| {
                copy.append(CHAPTER, "```rust\nuse std::process::{Command, Stdio};\nCommand::new(\"sleep\").arg(\"20\").stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();\n```")
            },
        ),
        breakage(
            Kind::ErrorStreamDiffers,
            "a mended program that writes on standard error",
            Check("errors", "send-rc"),
            ("listings/threads/errors/send-rc/mended.rs", ""),
            |copy| {
                copy.replace(
                    "listings/threads/errors/send-rc/mended.rs",
                    "fn main() {",
                    "fn main() {\n    eprintln!(\"oh\");",
                )
            },
        ),
        breakage(
            Kind::CompilerTextDiffers,
            "a mask in the compiler's text",
            broken(),
            ("listings/threads/errors/spawn-borrow/broken.stderr", ""),
            |copy| {
                let text = copy.read(&format!("{ERROR}/broken.stderr"));
                let line = text
                    .lines()
                    .find(|line| line.starts_with("5 |"))
                    .expect("the text shows line 5")
                    .to_owned();
                copy.replace(
                    &format!("{ERROR}/broken.stderr"),
                    &line,
                    &line.replacen('5', "[THREAD_ID]", 1),
                );
            },
        ),
        breakage(
            Kind::BrokenCompiles,
            "an error program that compiles",
            broken(),
            ("listings/threads/errors/spawn-borrow/broken.rs", ""),
            |copy| copy.write(&format!("{ERROR}/broken.rs"), RUST),
        ),
        breakage(
            Kind::BrokenOtherError,
            "an error program with another error",
            broken(),
            ("listings/threads/errors/spawn-borrow/broken.rs", ""),
            |copy| {
                copy.write(
                    &format!("{ERROR}/broken.rs"),
                    "fn main() {\n    let x: u8 = \"one\";\n}\n",
                )
            },
        ),
        breakage(
            Kind::CompilerTextDiffers,
            "a compiler's text that changed",
            broken(),
            ("listings/threads/errors/spawn-borrow/broken.stderr", ""),
            |copy| {
                copy.replace(
                    &format!("{ERROR}/broken.stderr"),
                    "error[E0373]",
                    "error[E0374]",
                )
            },
        ),
        breakage(
            Kind::RowPath,
            "a row whose path does not exist",
            Check("rosetta", "threading.toml"),
            (ROSETTA, ROW),
            |copy| {
                row(
                    copy,
                    "rust = [\"std::thread::Builder::nowhere\"]\nchapter = \"threads/spawn-scope-join\"",
                )
            },
        ),
        breakage(
            Kind::RowPath,
            "a row whose path is unstable",
            Check("rosetta", "threading.toml"),
            (ROSETTA, ROW),
            |copy| {
                row(
                    copy,
                    "rust = [\"std::sync::mpmc::channel\"]\nchapter = \"threads/spawn-scope-join\"",
                )
            },
        ),
    ]
}

/// The breakages of programs that run.
fn programs() -> Vec<Breakage> {
    use Run::{Check, CheckWith};
    let rust = || Check("outputs", "examples/drift-case");
    let python = || Check("python", "examples/drift-case");
    const MAIN_RS: &str = "listings/threads/examples/drift-case/main.rs";
    const MAIN_PY: &str = "listings/threads/examples/drift-case/main.py";
    const OUTPUT: &str = "listings/threads/examples/drift-case/output.txt";
    vec![
        breakage(
            Kind::ListingDoesNotBuild,
            "a listing that does not compile",
            rust(),
            (MAIN_RS, ""),
            |copy| {
                case(
                    copy,
                    "fn main() {\n    let x: u8 = \"one\";\n}\n",
                    PYTHON,
                    "one\n",
                )
            },
        ),
        breakage(
            Kind::OutputDiffers,
            "a Rust program that prints something else",
            rust(),
            (OUTPUT, ""),
            |copy| case(copy, RUST, PYTHON, "two\n"),
        ),
        breakage(
            Kind::OutputDiffers,
            "a twin that prints something else",
            python(),
            (OUTPUT, ""),
            |copy| case(copy, RUST, "print(\"two\")\n", "one\n"),
        ),
        breakage(
            Kind::OutputDiffers,
            "a mask that does not fit",
            rust(),
            (OUTPUT, ""),
            |copy| {
                case(
                    copy,
                    "fn main() {\n    println!(\"took ages\");\n}\n",
                    "print(\"took ages\")\n",
                    "took [DURATION]\n",
                )
            },
        ),
        breakage(
            Kind::OutputDiffers,
            "a mask that stands for one number and not for its neighbour",
            rust(),
            (OUTPUT, ""),
            |copy| {
                case(
                    copy,
                    "fn main() {\n    println!(\"thread 7 of 9\");\n}\n",
                    PYTHON,
                    "thread [THREAD_ID] of 8\n",
                )
            },
        ),
        breakage(
            Kind::ErrorStreamDiffers,
            "undeclared standard error",
            rust(),
            (MAIN_RS, ""),
            |copy| {
                case(
                    copy,
                    "fn main() {\n    println!(\"one\");\n    eprintln!(\"oh\");\n}\n",
                    PYTHON,
                    "one\n",
                )
            },
        ),
        breakage(
            Kind::ErrorStreamDiffers,
            "undeclared standard error of the twin",
            python(),
            (MAIN_PY, ""),
            |copy| {
                case(
                    copy,
                    RUST,
                    "import sys\nprint(\"one\")\nprint(\"oh\", file=sys.stderr)\n",
                    "one\n",
                )
            },
        ),
        breakage(
            Kind::ExitDiffers,
            "an undeclared exit code",
            rust(),
            (MAIN_RS, ""),
            |copy| {
                case(
                    copy,
                    "fn main() {\n    println!(\"one\");\n    std::process::exit(3);\n}\n",
                    PYTHON,
                    "one\n",
                )
            },
        ),
        breakage(
            Kind::ExitDiffers,
            "an undeclared exit code of the twin",
            python(),
            (MAIN_PY, ""),
            |copy| case(copy, RUST, "print(\"one\")\nraise SystemExit(3)\n", "one\n"),
        ),
        breakage(
            Kind::OutcomeNotAllowed,
            "an outcome that is not declared",
            rust(),
            (MAIN_RS, ""),
            |copy| outcomes(copy, "fn main() {\n    println!(\"three\");\n}\n", PYTHON),
        ),
        breakage(
            Kind::OutcomeNeverSeen,
            "an outcome that never happens",
            rust(),
            ("listings/threads/examples/drift-case/outcomes/two.txt", ""),
            |copy| outcomes(copy, RUST, PYTHON),
        ),
        breakage(
            Kind::TooSlow,
            "a listing that never ends",
            CheckWith("outputs", "examples/drift-case", QUICK),
            (MAIN_RS, ""),
            |copy| {
                case(
                    copy,
                    "fn main() {\n    loop {\n        std::thread::park();\n    }\n}\n",
                    PYTHON,
                    "one\n",
                )
            },
        ),
        breakage(
            Kind::TooSlow,
            "a twin that never ends",
            CheckWith("python", "examples/drift-case", QUICK),
            (MAIN_PY, ""),
            |copy| {
                case(
                    copy,
                    RUST,
                    "import threading\nthreading.Event().wait()\n",
                    "one\n",
                )
            },
        ),
        breakage(
            Kind::TooMuchOutput,
            "a listing that prints 100 MB",
            rust(),
            (MAIN_RS, ""),
            |copy| {
                case(
                    copy,
                    "fn main() {\n    for _ in 0..100_000 {\n        println!(\"{}\", \"x\".repeat(1000));\n    }\n}\n",
                    PYTHON,
                    "one\n",
                )
            },
        ),
        breakage(
            Kind::LeftProcess,
            "a listing that leaves a process",
            rust(),
            (MAIN_RS, ""),
            |copy| {
                case(
                    copy,
                    "use std::process::{Command, Stdio};\n\nfn main() {\n    println!(\"one\");\n    Command::new(\"sleep\").arg(\"20\").stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();\n}\n",
                    PYTHON,
                    "one\n",
                )
            },
        ),
        breakage(
            Kind::LeftProcess,
            "a listing whose child holds its output",
            rust(),
            (MAIN_RS, ""),
            |copy| {
                case(
                    copy,
                    "use std::process::Command;\n\nfn main() {\n    println!(\"one\");\n    Command::new(\"sleep\").arg(\"20\").spawn().unwrap();\n}\n",
                    PYTHON,
                    "one\n",
                )
            },
        ),
        breakage(
            Kind::LeftProcess,
            "a twin that leaves a process",
            python(),
            (MAIN_PY, ""),
            |copy| {
                case(
                    copy,
                    RUST,
                    "import subprocess\nprint(\"one\")\nsubprocess.Popen([\"sleep\", \"20\"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)\n",
                    "one\n",
                )
            },
        ),
        breakage(
            Kind::Absent,
            "a machine without python3, where nothing may be missing",
            CheckWith(
                "python",
                "python3 of 3.11",
                &[("PATH", "/nonexistent"), ("CI", "true")],
            ),
            ("tests/python.rs", ""),
            |_| {},
        ),
        breakage(
            Kind::Absent,
            "another version where 3.14 is wanted",
            CheckWith(
                "python",
                "Python 3.14",
                &[("PYTHON_314", "python3"), ("CI", "true")],
            ),
            ("tests/python.rs", ""),
            |_| {},
        ),
        breakage(
            Kind::Absent,
            "a machine without the newest Python, where nothing may be missing",
            CheckWith(
                "python",
                "Python 3.14",
                &[
                    ("PYTHON_314", "/nonexistent"),
                    ("PYTHON_314T", "/nonexistent"),
                    ("CI", "true"),
                ],
            ),
            ("tests/python.rs", ""),
            |_| {},
        ),
        added!(
            PythonFails,
            "python",
            "a Python fence that fails",
            "```python\nassert 1 == 2\n```"
        ),
        added!(
            PythonFails,
            "python",
            "a transcript that is not what Python says",
            "```pycon\n>>> 1 + 1\n3\n```"
        ),
        added!(
            PythonDoesNotRaise,
            "python",
            "a Python fence that does not raise",
            "```python,raises=ValueError\npass\n```"
        ),
        added!(
            PythonDoesNotRaise,
            "python",
            "a Python fence that only says that it raised",
            "```python,raises=ValueError\nraise SystemExit(\"ValueError: no\")\n```"
        ),
        added!(
            PythonDoesNotRaise,
            "python",
            "a Python fence that raises something else",
            "```python,raises=ValueError\nraise KeyError\n```"
        ),
    ]
}

/// Adds a chapter whose line of the summary stands in a comment: the tool reads it, mdBook does not.
fn hidden(copy: &mut Copy) {
    copy.write("src/reference/hidden.md", "# Hidden\n");
    copy.append("src/published.txt", "reference/hidden.html");
    copy.append(SUMMARY, "<!-- [Hidden](reference/hidden.md) -->");
}

/// The breakages of the rendered site, the tool and the tally.
fn site() -> Vec<Breakage> {
    use Run::{Check, CheckWith, Guide, Special};
    let page = || Check("links", "page threads/");
    let map = || Check("links", "the map");
    vec![
        breakage(
            Kind::BrokenLink,
            "a link to no page",
            page(),
            (CHAPTER, "[away]"),
            |copy| copy.append(CHAPTER, "[away](nowhere.md)"),
        ),
        breakage(
            Kind::BrokenLink,
            "a link from the server's root",
            page(),
            (CHAPTER, "[away]"),
            |copy| copy.append(CHAPTER, "[away](/reference/rosetta.html)"),
        ),
        breakage(
            Kind::TypedApiAddress,
            "an API address typed into HTML",
            page(),
            (CHAPTER, ""),
            |copy| {
                copy.append(
                    CHAPTER,
                    "<a href=\"https://docs.rs/tokio/1.0.0/tokio/fn.nothing.html\">nothing</a>",
                )
            },
        ),
        breakage(
            Kind::NotOnPage,
            "a listing that HTML swallows",
            page(),
            (CHAPTER, ""),
            |copy| copy.append(CHAPTER, "<style>\n{{#listing spawn-join}}\n</style>"),
        ),
        breakage(
            Kind::NotOnPage,
            "a head of a row that the markdown beside the page loses",
            Check("links", "markdown beside"),
            (CHAPTER, ""),
            |copy| {
                copy.append(
                    CHAPTER,
                    "<div class=\"table-wrapper\"><table>\n<thead><tr><td></td><th scope=\"col\">a</th></tr></thead>\n<tbody><tr><th>lost head</th><td>b</td></tr></tbody></table></div>",
                )
            },
        ),
        breakage(
            Kind::NotOnPage,
            "a row of which the markdown beside the page loses the empty corner",
            Check("links", "markdown beside"),
            (CHAPTER, ""),
            |copy| {
                copy.append(
                    CHAPTER,
                    "<div class=\"table-wrapper\"><table>\n<thead><tr><th scope=\"col\">a</th><th scope=\"col\">b</th></tr></thead>\n<tbody><tr><th></th><td>c</td></tr></tbody></table></div>",
                )
            },
        ),
        breakage(
            Kind::UncheckedRust,
            "Rust in a row's note",
            page(),
            (CHAPTER, ""),
            |copy| {
                row(
                    copy,
                    "none = \"because of this:\\n```rust\\nlet x = ;\\n```\"\nchapter = \"threads/spawn-scope-join\"",
                );
            },
        ),
        breakage(
            Kind::LostAddress,
            "a link by the site's address to no page",
            page(),
            (CHAPTER, "[away]"),
            |copy| {
                let book = copy.read("book.toml");
                let address = book
                    .lines()
                    .find_map(|line| line.strip_prefix("address = \""))
                    .expect("book.toml has the address")
                    .trim_end_matches('"')
                    .to_owned();
                copy.append(CHAPTER, &format!("[away]({address}nowhere.html)"));
            },
        ),
        breakage(
            Kind::OverrideStale,
            "mdBook's template is not the one that was replaced",
            Check("links", "files in mdBook's place"),
            ("theme/index.hbs", "sha256 of the original"),
            |copy| {
                copy.replace(
                    "theme/index.hbs",
                    "sha256 of the original: ",
                    "sha256 of the original: 0",
                );
            },
        ),
        breakage(
            Kind::OverrideWithoutOrigin,
            "a style sheet of mdBook's is replaced without a word",
            Check("links", "files in mdBook's place"),
            ("theme/css/print.css", ""),
            |copy| copy.write("theme/css/print.css", "p { color: red }\n"),
        ),
        breakage(
            Kind::OverrideWithoutOrigin,
            "a picture of mdBook's is replaced without a word",
            Check("links", "files in mdBook's place"),
            ("theme/favicon.png", ""),
            |copy| copy.write("theme/favicon.png", b"\x89PNG\r\n\x1a\n"),
        ),
        breakage(
            Kind::NotOnPage,
            "a chapter in a comment of the summary",
            Check("links", "every chapter"),
            ("src/reference/hidden.md", ""),
            hidden,
        ),
        breakage(
            Kind::NotNamed,
            "a chapter in a comment of the summary, and the list for language models",
            Check("links", "machines' llms.txt"),
            ("src/reference/hidden.md", ""),
            hidden,
        ),
        breakage(
            Kind::HeadWrong,
            "a title that two chapters have",
            Check("links", "what the head"),
            (SUMMARY, "(tasks/tasks.md)"),
            |copy| copy.replace(SUMMARY, "[Tasks](", "[Spawn, scope and `join`]("),
        ),
        breakage(
            Kind::HeadWrong,
            "a description that two chapters have",
            Check("links", "what the head"),
            ("src/tasks/tasks.md", ""),
            |copy| {
                for file in [CHAPTER, "src/tasks/tasks.md"] {
                    let text = copy.read(file);
                    let (title, rest) = text.split_once("\n\n").expect("it has a title");
                    copy.write(file, format!("{title}\n\nWords.\n\n{rest}"));
                }
            },
        ),
        breakage(
            Kind::OwnStyle,
            "a style in HTML",
            page(),
            (CHAPTER, "<p style="),
            |copy| copy.append(CHAPTER, "<p style=\"color: red\">Red.</p>"),
        ),
        breakage(
            Kind::BrokenLink,
            "an image that is not there",
            page(),
            (CHAPTER, "![away]"),
            |copy| copy.append(CHAPTER, "![away](nowhere.svg)"),
        ),
        breakage(
            Kind::BrokenFragment,
            "a link to no section",
            page(),
            (CHAPTER, "[away]"),
            |copy| copy.append(CHAPTER, "[away](#nowhere)"),
        ),
        breakage(
            Kind::DuplicateId,
            "a heading with a listing's address",
            page(),
            (CHAPTER, ""),
            |copy| copy.append(CHAPTER, "## spawn-join"),
        ),
        breakage(
            Kind::LeftoverDirective,
            "a directive inside a program",
            page(),
            (CHAPTER, ""),
            |copy| {
                copy.append(
                    "listings/threads/examples/spawn-join/main.rs",
                    "// {{#listing spawn-join}}",
                )
            },
        ),
        breakage(
            Kind::ApiPathMissing,
            "an API path that does not exist",
            map(),
            (CHAPTER, "[`std::thread::nowhere`]"),
            |copy| copy.append(CHAPTER, "[`std::thread::nowhere`]"),
        ),
        breakage(
            Kind::ApiMapStale,
            "an address that rustdoc does not give",
            map(),
            (CHAPTER, "`std::panic::set_hook`]"),
            |copy| {
                copy.replace(
                    "rosetta/names/api-links.tsv",
                    "std/panic/fn.set_hook.html",
                    "std/panic/fn.take_hook.html",
                )
            },
        ),
        breakage(
            Kind::CodeAltered,
            "lines of what a program prints, hidden by book.toml",
            page(),
            (CHAPTER, ""),
            |copy| {
                copy.append(
                    "book.toml",
                    "[output.html.code.hidelines]\nconsole = \"monday\"",
                )
            },
        ),
        breakage(
            Kind::StockDiffers,
            "an mdbook that renders other pages",
            CheckWith("links", "stock mdbook", &[("MDBOOK", "target/fake-mdbook")]),
            ("book.toml", ""),
            |copy| {
                let version = guide::preprocess::MDBOOK_VERSION;
                copy.write("target/fake-mdbook", format!("#!/bin/sh\ntest \"$1\" = --version && echo mdbook v{version} && exit\nmkdir -p \"$3\"\necho '<main>other</main>' > \"$3/introduction.html\"\n"));
                executable(&copy.root.join("target/fake-mdbook"));
            },
        ),
        breakage(
            Kind::EpubLacks,
            "a program among the buttons",
            Check("epub", "chapter threads/"),
            (CHAPTER, "no_run reason=\"drift\""),
            |copy| {
                copy.append(
                    CHAPTER,
                    "<div class=\"buttons\">\n\n```rust,no_run reason=\"drift\"\nlet lost = 1;\n```\n\n</div>",
                )
            },
        ),
        breakage(
            Kind::EpubInvalid,
            "an error of epubcheck",
            CheckWith(
                "epub",
                "epubcheck",
                &[("EPUBCHECK", "target/fake-epubcheck")],
            ),
            (CHAPTER, ""),
            |copy| {
                copy.write("target/fake-epubcheck", "#!/bin/sh\necho \"ERROR(RSC-005): $1/OEBPS/threads/spawn-scope-join.xhtml(9,1): Error while parsing file\"\nexit 1\n");
                executable(&copy.root.join("target/fake-epubcheck"));
            },
        ),
        breakage(
            Kind::WrongMdbook,
            "another version of mdbook",
            Special(other_mdbook),
            ("book.toml", ""),
            |_| {},
        ),
        breakage(
            Kind::OutputFolder,
            "a read-only output folder",
            Guide(&["build", "--dest-dir", "read-only"]),
            ("book.toml", ""),
            |copy| {
                copy.write("read-only/index.html", "old");
                read_only(&copy.root.join("read-only"), true);
            },
        ),
        breakage(
            Kind::NoFreePort,
            "no free port",
            Special(no_port),
            ("book.toml", ""),
            |_| {},
        ),
        breakage(
            Kind::CountMissing,
            "a check that was not run",
            Check("tally", ""),
            ("tests/rosetta.rs", ""),
            |copy| {
                counted(copy);
                copy.remove("target/guide/counts/rosetta.json");
            },
        ),
        breakage(
            Kind::CountStale,
            "a book that changed after it was checked",
            Check("tally", ""),
            ("tests/structure.rs", ""),
            |copy| {
                counted(copy);
                copy.append(CHAPTER, "One more sentence.");
            },
        ),
    ]
}

/// Adds what the breakages of a run begin with, and break.
fn given(copy: &mut Copy, run: &Run) {
    let (Run::Check(check, filter) | Run::CheckWith(check, filter, _)) = *run else {
        return;
    };
    match (check, filter) {
        ("tally", _) => {
            counted(copy);
            // The tally writes it.
            copy.write("target/guide/checked.json", "{}");
        }
        ("javascript", "examples/drift-case") => tasks::third(copy, "console.log(\"one\");\n"),
        (_, "examples/drift-case") => case(copy, RUST, PYTHON, "one\n"),
        (_, "examples/drift-timeline") => timed(copy),
        (_, "examples/drift-sleep") => tasks::sleeper(copy, 0),
        (_, "errors/drift-warning") => tasks::warning(copy, tasks::WARNED),
        _ => {}
    }
}

/// Gives the copy the counts of every check, as if all had just been run on it.
fn counted(copy: &mut Copy) {
    let counts = Counts {
        digest: digest(&copy.root),
        ..Counts::default()
    };
    let text = serde_json::to_string(&counts).expect("counts are plain data");
    for check in crate::tally::CHECKS {
        copy.write(&format!("target/guide/counts/{check}.json"), &text);
    }
}

#[cfg(unix)]
fn executable(file: &std::path::Path) {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(file, std::fs::Permissions::from_mode(0o755))
        .expect("its permissions can be set");
}

#[cfg(not(unix))]
fn executable(_: &std::path::Path) {}

fn read_only(folder: &std::path::Path, yes: bool) {
    if let Ok(metadata) = std::fs::metadata(folder) {
        let mut permissions = metadata.permissions();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            permissions.set_mode(if yes { 0o555 } else { 0o755 });
        }
        #[cfg(not(unix))]
        permissions.set_readonly(yes);
        std::fs::set_permissions(folder, permissions).expect("its permissions can be set");
    }
}

fn other_mdbook(copy: &Copy) -> std::io::Result<Ran> {
    let input = copy.root.join("target/other-mdbook.json");
    std::fs::write(
        &input,
        r#"[{"root":".","config":{},"renderer":"html","mdbook_version":"0.4.40"},{"items":[]}]"#,
    )?;
    let mut command = copy.guide(&["preprocess"]);
    let input = std::fs::File::open(input)?;
    // `process::run` gives programs no input, so this one is run as it is: it reads its input and ends.
    let output = command.stdin(input).output()?;
    Ok(Ran {
        wall: std::time::Duration::ZERO,
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        end: process::End::Exited(output.status),
        left_process: false,
        unsent: None,
    })
}

fn no_port(copy: &Copy) -> std::io::Result<Ran> {
    // The last port has no next one.
    let _taken = std::net::TcpListener::bind("127.0.0.1:65535");
    process::run(copy.guide(&["--port", "65535"]))
}

/// What the trials share: the copy, one breakage at a time.
struct Suite {
    copy: Mutex<Copy>,
    programs: BTreeMap<String, PathBuf>,
    /// Where cargo builds the copy's listings.
    target: PathBuf,
    /// Where the page check's packages are.
    modules: PathBuf,
    rows: Mutex<Vec<String>>,
}

impl Suite {
    fn run(&self, copy: &Copy, run: &Run) -> Result<Ran, Failed> {
        let stress = matches!(run, Run::Stressed(..));
        let check = |name: &str, filter: &str, variables: &[(&str, &str)]| -> Result<Ran, Failed> {
            let program = self
                .programs
                .get(name)
                .ok_or_else(|| format!("cargo built no test `{name}`"))?;
            let mut command = Command::new(program);
            command
                .args(["--test-threads", "2"])
                .current_dir(&copy.root)
                .env("GUIDE_ROOT", &copy.root)
                .env("CARGO_TARGET_DIR", &self.target)
                .env_remove("GUIDE_ONLY")
                .env_remove("CI")
                .env("GUIDE_NODE_MODULES", &self.modules)
                .env_remove("MDBOOK")
                .env_remove("EPUBCHECK");
            if !filter.is_empty() {
                command.arg(filter);
            }
            if stress {
                command.args([crate::harness::STRESS, "4"]);
            }
            command.envs(variables.iter().copied());
            limited(command)
        };
        match run {
            Run::Check(name, filter) | Run::Stressed(name, filter) => check(name, filter, &[]),
            Run::CheckWith(name, filter, variables) => check(name, filter, variables),
            Run::Guide(arguments) => Ok(process::run(copy.guide(arguments))?),
            Run::Special(special) => Ok(special(copy)?),
        }
    }

    /// `cargo run -- accept` tells a check to rewrite what it compares with: standard output, standard error and the
    /// compiler's text, each made wrong before, and the output of a program that prints nothing, whose file is not there.
    fn accepts(&self) -> Result<(), Failed> {
        let mut copy = self
            .copy
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner());
        copy.restore();
        let rust =
            "fn main() {\n    println!(\"one\");\n    eprintln!(\"thread 'x' (7) panicked\");\n}\n";
        case(&mut copy, rust, PYTHON, "two\n");
        copy.write(&format!("{CASE}/stderr.txt"), "ah\n");
        let stderr = format!("{ERROR}/broken.stderr");
        let right = copy.read(&stderr);
        copy.write(&stderr, "error: something else\n");
        const SILENT: &str = "listings/threads/errors/send-rc";
        copy.write(&format!("{SILENT}/mended.rs"), "fn main() {}\n");
        copy.remove(&format!("{SILENT}/output.txt"));
        const ONE: &[(&str, &str)] = &[
            ("GUIDE_ONLY", "drift-case,spawn-borrow,send-rc"),
            ("GUIDE_ACCEPT", "1"),
        ];
        let mut said = String::new();
        for check in ["outputs", "errors"] {
            let ran = self.run(&copy, &Run::CheckWith(check, "", ONE))?;
            said.push_str(&format!("{}{}", ran.stdout, ran.stderr));
        }
        let rewritten = copy.read(&format!("{CASE}/output.txt")) == "one\n"
            && copy.read(&format!("{CASE}/stderr.txt")) == "thread 'x' ([THREAD_ID]) panicked\n"
            && copy.read(&stderr) == right
            && std::fs::read(copy.root.join(SILENT).join("output.txt"))
                .is_ok_and(|text| text.is_empty());
        copy.restore();
        match rewritten {
            true => Ok(()),
            false => Err(format!("not everything was rewritten:\n{said}").into()),
        }
    }

    /// A listing whose runs are as its record says is green.
    fn timeline_holds(&self) -> Result<(), Failed> {
        let mut copy = self
            .copy
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner());
        copy.restore();
        timed(&mut copy);
        let ran = self.run(&copy, &Run::Check("structure", ""));
        copy.restore();
        let ran = ran?;
        match ran.code("the check") {
            Ok(Some(0)) => Ok(()),
            _ => Err(format!("{}{}", ran.stdout, ran.stderr).into()),
        }
    }

    /// A shell that ignores SIGINT, as it does for what runs in its background, keeps no listing from being ended by it.
    #[cfg(unix)]
    fn signals_reach(&self) -> Result<(), Failed> {
        let copy = self
            .copy
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner());
        for check in ["outputs", "python"] {
            let mut command = Command::new("sh");
            command
                .args(["-c", "trap '' INT; exec \"$0\" default-interrupt"])
                .arg(&self.programs[check])
                .current_dir(&copy.root)
                .env("GUIDE_ROOT", &copy.root)
                .env("CARGO_TARGET_DIR", &self.target)
                .env("GUIDE_SECONDS", "3")
                .env_remove("CI");
            let ran = limited(command)?;
            let all = format!("{}{}", ran.stdout, ran.stderr);
            if ran.code(check) != Ok(Some(0)) || !all.contains("default-interrupt/main") {
                return Err(all.into());
            }
        }
        Ok(())
    }

    /// The unbroken copy is green.
    fn green(&self, run: &Run) -> Result<(), Failed> {
        let mut copy = self
            .copy
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner());
        copy.restore();
        given(&mut copy, run);
        if let Run::Check(check, filter @ "errors/drift-warning") = *run {
            // The compiler's words.
            self.run(
                &copy,
                &Run::CheckWith(check, filter, &[("GUIDE_ACCEPT", "1")]),
            )?;
        }
        let ran = self.run(&copy, run)?;
        copy.restore();
        match ran.code("the check") {
            Ok(Some(0)) if !ran.stdout.contains("running 0 tests") => Ok(()),
            _ => Err(format!("{}{}", ran.stdout, ran.stderr).into()),
        }
    }

    /// Breaks the copy, runs the check, mends the copy, and judges.
    fn judge(&self, breakage: &Breakage) -> Result<(), Failed> {
        let mut copy = self
            .copy
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner());
        copy.restore();
        let start = Instant::now();
        (breakage.edit)(&mut copy);
        let line = copy.line(breakage.file, breakage.line);
        let ran = self.run(&copy, &breakage.run);
        read_only(&copy.root.join("read-only"), false);
        copy.restore();
        let ran = ran?;
        let said = format!("{}{}", ran.stdout, ran.stderr);
        let name: &str = breakage.kind.into();
        let place = format!("{}:{line}: ", breakage.file);
        // The place begins a message, and the name ends its first part.
        let named = said
            .split("\n  mend: ")
            .filter(|message| message.ends_with(&format!("[{name}]")))
            .any(|message| message.lines().any(|line| line.starts_with(&place)));
        let red = ran.code("the check") != Ok(Some(0));
        let row = format!(
            "{name:<26} {place:<64} {:>5.1} s  {}",
            start.elapsed().as_secs_f64(),
            breakage.what
        );
        self.rows
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner())
            .push(row);
        match red && named {
            true => Ok(()),
            false => Err(format!(
                "red: {red}; wanted {place}... [{name}], but the check said:\n{said}"
            )
            .into()),
        }
    }
}

/// Runs a check, which has time limits of its own for what it runs; a check that hangs is ended by the suite's caller.
fn limited(mut command: Command) -> Result<Ran, Failed> {
    let output = command.stdin(std::process::Stdio::null()).output()?;
    Ok(Ran {
        wall: std::time::Duration::ZERO,
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        end: process::End::Exited(output.status),
        left_process: false,
        unsent: None,
    })
}

/// Runs the suite: the unbroken copy first, then each breakage, then the table.
pub fn main() -> ExitCode {
    let root = guide::project::root().expect("the tests run inside the project");
    let root = std::path::absolute(root).expect("the root has an absolute path");
    let folder = work_folder(&root).join("drift");
    let built =
        guide::quick::test_programs(&root, &crate::tally::CHECKS).and_then(|mut programs| {
            programs.extend(guide::quick::test_programs(&root, &["tally"])?);
            Ok(programs)
        });
    let suite = Arc::new(Suite {
        copy: Mutex::new(Copy::new(&root, &folder.join("book"))),
        programs: built.expect("the checks build"),
        target: folder.join("target"),
        modules: guide::pages::modules_folder(&root),
        rows: Mutex::default(),
    });
    let mut arguments = arguments();
    // One copy: one breakage at a time, in order.
    arguments.test_threads = Some(1);
    let all: Vec<Breakage> = [
        structure(),
        timelines(),
        rust(),
        programs(),
        site(),
        figures::figures(),
        page::pages(),
        search::search(),
        tasks::tasks(),
        threads::threads(),
    ]
    .into_iter()
    .flatten()
    .collect();
    // The page's breakages need a browser; where there is none, they are ignored, and libtest counts them.
    let browser = match Tools::find(&root) {
        Ok(_) => true,
        Err(missing) => {
            assert!(!in_ci(), "{} was not found: {}", missing.part, missing.mend);
            println!("absent: {}; nothing of the pages is broken", missing.part);
            false
        }
    };
    let absent = |run: &Run| matches!(run, Run::CheckWith("page", ..)) && !browser;
    // What makes a check red must be the breakage: without it, the same run is green.
    let runs = all.iter().map(|breakage| breakage.run);
    let green: BTreeMap<String, Run> = runs
        .filter(Run::is_green)
        .map(|run| (run.name(), run))
        .collect();
    let mut trials = Vec::new();
    for (name, run) in green {
        let (ignored, suite) = (absent(&run), suite.clone());
        let trial = Trial::test(
            format!("00 the unbroken copy is green under {name}"),
            move || suite.green(&run),
        );
        trials.push(trial.with_ignored_flag(ignored));
    }
    let covered: BTreeSet<Kind> = all.iter().map(|breakage| breakage.kind).collect();
    let uncovered: Vec<&'static str> = Kind::iter()
        .filter(|kind| !covered.contains(kind))
        .map(<&'static str>::from)
        .collect();
    trials.push(Trial::test(
        "01 every message has a breakage",
        move || match uncovered.is_empty() {
            true => Ok(()),
            false => Err(format!("no breakage shows: {}", uncovered.join(", ")).into()),
        },
    ));
    let accepting = suite.clone();
    trials.push(Trial::test(
        "01 accept rewrites what a program prints",
        move || accepting.accepts(),
    ));
    let holding = suite.clone();
    trials.push(Trial::test(
        "01 a timeline that holds is green",
        move || holding.timeline_holds(),
    ));
    #[cfg(unix)]
    {
        let reaching = suite.clone();
        trials.push(Trial::test(
            "01 a signal reaches a listing whose shell ignores it",
            move || reaching.signals_reach(),
        ));
    }
    let count = all.len();
    for (index, breakage) in all.into_iter().enumerate() {
        let name: &str = breakage.kind.into();
        let name = format!("{:02} {name}: {}", index + 2, breakage.what);
        let suite = suite.clone();
        let ignored = absent(&breakage.run);
        let trial = Trial::test(name, move || suite.judge(&breakage));
        trials.push(trial.with_ignored_flag(ignored));
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    let rows = suite
        .rows
        .lock()
        .unwrap_or_else(|poisoned| poisoned.into_inner());
    if !rows.is_empty() {
        println!(
            "{} of {count} breakages were made; each row: message, place, time, breakage",
            rows.len()
        );
        rows.iter().for_each(|row| println!("  {row}"));
    }
    conclusion.exit_code()
}
