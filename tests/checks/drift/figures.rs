//! The breakages of measurements: records, subjects, what chapters pull, and numbers that are typed by hand.

use std::collections::BTreeMap;

use guide::evidence::{self, Machine};
use guide::listing::Catalog;
use guide::message::Kind;
use guide::subject::{self, Record, Runner};

use super::{Breakage, CHAPTER, ROSETTA, Run, breakage};
use crate::copy::Copy;

const SUBJECT: &str = "measurements/drift-subject.toml";
const RECORD: &str = "measurements/drift-subject.json";
const PULL: &str = "It takes {{#figure drift-subject.case}} times as long.";
const TOML: &str = r#"title = "A case"
how = "Nothing is timed."
program = "spawn-join"
pythons = []
no-python = "The case needs none."

[figures]
case = { ratio = ["rust/slow", "rust/quick"] }

[tables.all]
caption = "A case"
columns = ["rust"]
rows = [{ label = "slow", series = "slow" }]
unit = "s"

[plots.law]
caption = "A case"
alt = "Two points."
x = "workers"
y = "speed-up"
points = [{ label = "Rust", at = { "1" = "rust/slow", "2" = "rust/quick" } }]
laws = [{ label = "Amdahl", amdahl = 0.1 }]
"#;

/// Adds a subject and a sentence that pulls its figure.
fn subject(copy: &mut Copy, toml: &str) {
    copy.write(SUBJECT, toml);
    copy.append(CHAPTER, PULL);
}

/// Adds a record of it, sealed by the tool, in which the slow series has these values.
fn record(copy: &mut Copy, slow: [f64; 7]) {
    let catalog = Catalog::load(&copy.root, &mut Vec::new());
    let subjects = subject::load(&copy.root, &catalog, &mut Vec::new());
    let source = subjects["drift-subject"].source(&copy.root, &catalog);
    let round = |slow: f64| {
        BTreeMap::from([
            ("rust/slow".to_owned(), vec![slow]),
            ("rust/quick".to_owned(), vec![1.0]),
        ])
    };
    let record = Record {
        subject: "drift-subject".to_owned(),
        date: evidence::today(),
        machine: Machine::here(),
        runners: vec![Runner {
            name: "rust".to_owned(),
            version: "1.95.0".to_owned(),
            gil: None,
            start_method: None,
        }],
        source,
        rounds: slow.map(round).to_vec(),
    };
    evidence::write(&copy.root, RECORD, &record).expect("the copy can be written");
    // The copy remembers what it wrote itself, and removes it again.
    let text = copy.read(RECORD);
    std::fs::remove_file(copy.root.join(RECORD)).expect("it was just written");
    copy.write(RECORD, text);
}

/// The whole case, unbroken.
fn whole(copy: &mut Copy) {
    subject(copy, TOML);
    record(copy, [2.0; 7]);
}

fn broken(
    kind: Kind,
    what: &'static str,
    place: (&'static str, &'static str),
    edit: fn(&mut Copy),
) -> Breakage {
    breakage(kind, what, Run::Check("figures", ""), place, edit)
}

/// A breakage that adds a sentence to the chapter.
macro_rules! sentence {
    ($kind:ident, $what:literal, $text:literal) => {
        broken(Kind::$kind, $what, (CHAPTER, $text), |copy| {
            copy.append(CHAPTER, $text)
        })
    };
}

/// The breakages that the *figures* check finds.
pub fn figures() -> Vec<Breakage> {
    let mut all = records();
    all.extend(subjects());
    all.extend(pulls());
    all.extend(numbers());
    all
}

fn records() -> Vec<Breakage> {
    vec![
        broken(
            Kind::RecordEdited,
            "a value of a record changed by hand",
            (RECORD, "{"),
            |copy| {
                whole(copy);
                copy.replace(RECORD, "\"rust/slow\":[2.0", "\"rust/slow\":[1.5");
            },
        ),
        broken(
            Kind::RecordEdited,
            "a machine of a record changed by hand",
            (RECORD, "{"),
            |copy| {
                whole(copy);
                copy.replace(RECORD, "\"cores\":", "\"cores\":1");
            },
        ),
        broken(
            Kind::RecordEdited,
            "a record cut short",
            (RECORD, "{"),
            |copy| {
                whole(copy);
                let text = copy.read(RECORD);
                copy.write(RECORD, &text[..text.len() / 2]);
            },
        ),
        broken(
            Kind::RecordSchema,
            "a record of an older schema",
            (RECORD, "{"),
            |copy| {
                whole(copy);
                copy.replace(RECORD, "\"schema\": 1", "\"schema\": 0");
            },
        ),
        broken(
            Kind::RecordStale,
            "a measured program that has changed since",
            (RECORD, "{"),
            |copy| {
                whole(copy);
                copy.append(
                    "listings/threads/examples/spawn-join/main.rs",
                    "// faster now",
                );
            },
        ),
        broken(
            Kind::RecordStale,
            "other arguments than were measured",
            (RECORD, "{"),
            |copy| {
                whole(copy);
                copy.replace(SUBJECT, "program =", "args = [\"9\"]\nprogram =");
            },
        ),
        broken(
            Kind::RecordWithoutSubject,
            "a record whose subject is gone",
            ("measurements/drift-orphan.json", "{"),
            |copy| copy.write("measurements/drift-orphan.json", "{}\n"),
        ),
    ]
}

fn subjects() -> Vec<Breakage> {
    vec![
        breakage(
            Kind::EmptyReason,
            "a range without a reason",
            Run::Check("structure", ""),
            (SUBJECT, "case ="),
            |copy| {
                subject(
                    copy,
                    &TOML.replace("\"rust/quick\"] }", "\"rust/quick\"], wide = \"\" }"),
                )
            },
        ),
        broken(
            Kind::BadSubject,
            "a range of too few rounds",
            (SUBJECT, "case ="),
            |copy| {
                let wide = "\"rust/quick\"], wide = \"it never settles\" }";
                subject(copy, &TOML.replace("\"rust/quick\"] }", wide));
                record(copy, [1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0]);
            },
        ),
        broken(
            Kind::BadSubject,
            "a subject without a program",
            (SUBJECT, "title"),
            |copy| {
                subject(copy, &TOML.replace("program = \"spawn-join\"\n", ""));
            },
        ),
        broken(
            Kind::BadSubject,
            "no Python, and no reason",
            (SUBJECT, "title"),
            |copy| {
                subject(
                    copy,
                    &TOML.replace("no-python = \"The case needs none.\"\n", ""),
                );
            },
        ),
        broken(
            Kind::BadSubject,
            "an unknown Python",
            (SUBJECT, "pythons"),
            |copy| {
                let pythons = TOML.replace("pythons = []", "pythons = [\"2.7\"]");
                subject(
                    copy,
                    &pythons.replace("no-python = \"The case needs none.\"\n", ""),
                );
            },
        ),
        broken(
            Kind::BadSubject,
            "a figure that is two things",
            (SUBJECT, "case ="),
            |copy| {
                subject(
                    copy,
                    &TOML.replace("case = {", "case = { median = \"rust/slow\","),
                );
            },
        ),
        broken(
            Kind::BadSubject,
            "a law that is none",
            (SUBJECT, "laws"),
            |copy| {
                subject(copy, &TOML.replace(", amdahl = 0.1", ""));
            },
        ),
        broken(
            Kind::BadSubject,
            "a place on an axis that is no number",
            (SUBJECT, "points ="),
            |copy| {
                subject(copy, &TOML.replace("\"2\" =", "\"two\" ="));
            },
        ),
        broken(
            Kind::NoSuchSeries,
            "a figure of a series that was not measured",
            (SUBJECT, "case ="),
            |copy| {
                subject(copy, &TOML.replace("[\"rust/slow\"", "[\"rust/slwo\""));
                record(copy, [2.0; 7]);
            },
        ),
        broken(
            Kind::NoSuchSeries,
            "a table of a series that was not measured",
            (SUBJECT, "title"),
            |copy| {
                subject(
                    copy,
                    &TOML.replace("series = \"slow\"", "series = \"slwo\""),
                );
                record(copy, [2.0; 7]);
            },
        ),
        broken(
            Kind::FigureTooWide,
            "a ratio that spreads too far",
            (SUBJECT, "case ="),
            |copy| {
                subject(copy, TOML);
                record(copy, [1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0]);
            },
        ),
        broken(
            Kind::SubjectNotShown,
            "a subject that no chapter pulls",
            (SUBJECT, "title"),
            |copy| {
                copy.write(SUBJECT, TOML);
                record(copy, [2.0; 7]);
            },
        ),
    ]
}

fn pulls() -> Vec<Breakage> {
    vec![
        broken(
            Kind::NotMeasured,
            "a figure of a subject without a record",
            (CHAPTER, PULL),
            |copy| {
                subject(copy, TOML);
            },
        ),
        sentence!(
            NoSuchSubject,
            "a misspelled subject",
            "It takes {{#figure drift-nothing.case}} times as long."
        ),
        broken(
            Kind::NoSuchExhibit,
            "a misspelled figure",
            (CHAPTER, "{{#figure drift-subject.csae}}"),
            |copy| {
                whole(copy);
                copy.append(
                    CHAPTER,
                    "It takes {{#figure drift-subject.csae}} times as long.",
                );
            },
        ),
        broken(
            Kind::NoSuchExhibit,
            "a misspelled table",
            (CHAPTER, "{{#table drift-subject.lal}}"),
            |copy| {
                whole(copy);
                copy.append(CHAPTER, "{{#table drift-subject.lal}}");
            },
        ),
        broken(
            Kind::NoSuchExhibit,
            "a misspelled plot",
            (CHAPTER, "{{#plot drift-subject.lwa}}"),
            |copy| {
                whole(copy);
                copy.append(CHAPTER, "{{#plot drift-subject.lwa}}");
            },
        ),
        breakage(
            Kind::DirectiveArguments,
            "a figure without a name",
            Run::Check("structure", ""),
            (CHAPTER, "It takes {{#figure}} times"),
            |copy| copy.append(CHAPTER, "It takes {{#figure}} times as long."),
        ),
        breakage(
            Kind::DirectiveNotAlone,
            "a table within a sentence",
            Run::Check("structure", ""),
            (CHAPTER, "See {{#table drift-subject.all}} here."),
            |copy| copy.append(CHAPTER, "See {{#table drift-subject.all}} here."),
        ),
    ]
}

fn numbers() -> Vec<Breakage> {
    vec![
        sentence!(TypedFigure, "a time typed in prose", "A lock takes 12 µs."),
        sentence!(
            TypedFigure,
            "a time in words",
            "A lock takes twelve microseconds, or rather two microseconds."
        ),
        sentence!(TypedFigure, "a percentage", "It is 40 % faster."),
        sentence!(TypedFigure, "a ratio in digits", "It is 3.5 times as fast."),
        sentence!(TypedFigure, "a ratio in words", "It is twice as fast."),
        sentence!(
            TypedFigure,
            "a ratio with a sign",
            "A speed-up of 2× is not bad."
        ),
        sentence!(TypedFigure, "a size", "Each takes 64 KiB of memory."),
        sentence!(
            TypedFigure,
            "a time dressed as code",
            "A lock takes `12 ms`."
        ),
        broken(
            Kind::TypedFigure,
            "a time in a table",
            (CHAPTER, "| drift lock | 25 ns |"),
            |copy| copy.append(CHAPTER, "| a | b |\n|---|---|\n| drift lock | 25 ns |"),
        ),
        sentence!(
            TypedFigure,
            "a time in a drawing",
            "<div><span>90 ms</span></div>"
        ),
        sentence!(
            TypedFigure,
            "a time after a linked sentence",
            "See [the docs](https://docs.python.org/3/). It takes 7 ms."
        ),
        sentence!(
            TypedFigure,
            "a time with a link inside the book",
            "See [Tasks](../tasks/tasks.md), which take 7 ms."
        ),
        broken(
            Kind::TypedFigure,
            "a time in a note of the Rosetta",
            (ROSETTA, "[\"threading.Lock\"]"),
            |copy| {
                copy.replace(ROSETTA, "note = \"", "note = \"drift takes 9 ms. ");
            },
        ),
        broken(
            Kind::TooManyTypedFigures,
            "more marked numbers than a chapter may have",
            (CHAPTER, "and {{#definition 4 s}}"),
            |copy| {
                copy.append(CHAPTER, "It waits {{#definition 1 s}}, {{#definition 2 s}}, {{#definition 3 s}},\nand {{#definition 4 s}}.");
            },
        ),
    ]
}
