//! The *rosetta* check: every Rust path of a row compiles on the pinned stable toolchain with the locked versions.
//!
//! rustdoc would accept nightly items too, so the paths are compiled: `use path as _;` for items, and for what belongs
//! to a type `let _ = Type::method;`, where the errors of an unfinished inference are accepted and no others.

use std::process::ExitCode;
use std::sync::Arc;

use guide::message::{Diagnostic, Problem};
use guide::rosetta::{Answer, Row};
use libtest_mimic::{Failed, Trial};

use crate::harness::{Check, failed};
use crate::scratch::{Message, Scratch};

/// What the compiler says of a method that exists but whose type is not given.
const UNFINISHED: [&str; 6] = ["E0282", "E0283", "E0284", "E0790", "E0034", "E0040"];

/// Runs the check: a trial a row, all from one compilation.
pub fn main() -> ExitCode {
    let check = Check::load("rosetta");
    let rosetta = &check.book.project.rosetta;
    let mut source = String::from("#![allow(unused_imports, deprecated)]\n");
    let mut places: Vec<(usize, Row, String)> = Vec::new();
    for row in &rosetta.rows {
        check.count(match row.answer {
            Answer::Paths(_) => "names with a Rust path",
            Answer::Form(_) => "names with syntax or an idiom",
            Answer::None(_) => "names with an honest none",
        });
        let Answer::Paths(paths) = &row.answer else {
            continue;
        };
        for path in paths {
            source.push_str(&line_for(places.len(), path));
            places.push((places.len() + 2, row.clone(), path.clone()));
        }
    }
    check.count_many("names in all", rosetta.names.len());
    check.count_many("names mapped", rosetta.rows.len());
    check.count_many("paths compiled", places.len());
    let messages = Scratch::new(&check.root, "rosetta-paths", &source)
        .and_then(|scratch| scratch.cargo(&["check"]));
    let mut trials = Vec::new();
    let messages = match messages {
        Ok(messages) => Arc::new(messages),
        Err(error) => {
            let text = format!("{error:#}");
            trials.push(Trial::test("the paths can be compiled", move || {
                Err(Failed::from(&text))
            }));
            Arc::new(Vec::new())
        }
    };
    for (line, row, path) in places {
        let messages = messages.clone();
        let name = format!("{}:{} {path}", row.file, row.line);
        trials.push(Trial::test(name, move || {
            judge(line, &row, &path, &messages)
        }));
    }
    let strays: Vec<String> = messages
        .iter()
        .filter(|message| message.line.is_none() && !message.text.contains("aborting due to"))
        .map(|message| message.text.clone())
        .collect();
    if !strays.is_empty() {
        trials.push(Trial::test("no other errors", move || {
            Err(Failed::from(strays.join("\n")))
        }));
    }
    check.run(trials)
}

/// One line of the crate for one path.
fn line_for(index: usize, path: &str) -> String {
    let path = path.trim_end_matches('!');
    let owner = path.rsplit("::").nth(1).unwrap_or_default();
    match owner.starts_with(char::is_uppercase) {
        true => format!("fn path{index}() {{ let _ = {path}; }}\n"),
        false => format!("use {path} as _;\n"),
    }
}

fn judge(line: usize, row: &Row, path: &str, messages: &[Message]) -> Result<(), Failed> {
    let refused = messages.iter().find(|message| {
        let unfinished = message
            .code
            .as_deref()
            .is_some_and(|code| UNFINISHED.contains(&code));
        message.line == Some(line) && !unfinished
    });
    match refused {
        None => Ok(()),
        Some(message) => Err(failed([Diagnostic::new(
            &row.file,
            row.line,
            Problem::RowPath {
                name: row.name.key.clone(),
                path: path.to_owned(),
                compiler: message.text.clone(),
            },
        )])),
    }
}
