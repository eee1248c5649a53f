//! Tries of `cargo run -- measure` itself, on a copy of the book with a small part of its own: what it records, what it
//! refuses, and what is left when it is ended half-way. The *figures* check runs them.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::sync::Arc;

use guide::process;
use guide::subject::{LEAST_ROUNDS, MOST_ROUNDS};
use libtest_mimic::{Failed, Trial};

use crate::copy::Copy;
use crate::harness::Check;

const FOLDER: &str = "listings/measured/examples/measured-case";
const SUBJECT: &str = "measurements/measured-case.toml";
const RECORD: &str = "measurements/measured-case.json";

const RUST: &str = r#"fn main() {
    let variable = |name: &str| std::env::var(name).ok()?.parse::<f64>().ok();
    let _span = recorder::span("main", "work");
    let clock = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    // Ten powers of ten: no median of some runs is near that of others.
    let wild = 10f64.powf(f64::from(clock.subsec_micros() % 1000) / 100.0);
    let noise = variable("CASE_NOISE").unwrap_or(0.0) * wild;
    recorder::value("quick", 1.0);
    recorder::value("slow", variable("CASE_SLOW").unwrap_or(2.0) + noise);
    std::thread::sleep(std::time::Duration::from_secs_f64(variable("CASE_SLEEP").unwrap_or(0.0)));
    println!("done");
}
"#;
const PYTHON: &str = r#"import sys
sys.path.append("listings/recorder")
from recorder import span, value
with span("main", "work"):
    value("quick", 1.0)
    value("slow", 4.0)
print("done")
"#;
const TOML: &str = r#"title = "A case"
how = "Nothing is timed."
program = "measured-case"
profiles = ["debug"]
pythons = ["python3"]

[figures]
rust = { ratio = ["rust-debug/slow", "rust-debug/quick"] }
over = { ratio = ["python3/slow", "rust-debug/slow"] }
"#;
const MANIFEST: &str = r#"[package]
name = "listings-measured"
version.workspace = true
edition.workspace = true

[lib]
test = false
doctest = false

[dev-dependencies]
recorder.workspace = true
"#;

type Outcome = Result<(), Failed>;
/// A way to measure, tried on a copy.
type Case = fn(&mut Copy) -> Outcome;

/// The trials.
pub fn trials(check: &Arc<Check>) -> Vec<Trial> {
    let cases: [(&str, Case); 6] = [
        (
            "a record holds every round, and the book pulls from it",
            records,
        ),
        ("measured again, a ratio far from the record's fails", again),
        ("a ratio that does not settle is not recorded", refuses_wide),
        ("a run ended half-way leaves nothing", ended),
        ("what is missing is named", names_what_is_missing),
        ("a program that fails is not recorded", fails),
    ];
    cases
        .into_iter()
        .map(|(name, case)| {
            let check = check.clone();
            Trial::test(format!("measuring: {name}"), move || {
                let folder = tempfile::tempdir()?;
                let mut copy = Copy::new(&check.root, folder.path());
                copy.write("listings/measured/Cargo.toml", MANIFEST);
                copy.write("listings/measured/src/lib.rs", "//! A case.\n");
                copy.write(&format!("{FOLDER}/listing.toml"), "title = \"A case\"\n");
                copy.write(&format!("{FOLDER}/main.rs"), RUST);
                copy.write(&format!("{FOLDER}/main.py"), PYTHON);
                copy.write(&format!("{FOLDER}/output.txt"), "done\n");
                copy.write(SUBJECT, TOML);
                case(&mut copy)?;
                check.count("ways to measure");
                Ok(())
            })
        })
        .collect()
}

fn command(copy: &Copy, arguments: &[&str]) -> Command {
    let mut command = copy.guide(&["measure"]);
    command
        .args(arguments)
        .env("CARGO_TARGET_DIR", copy.root.join("target"))
        .env("CARGO_NET_OFFLINE", "true");
    command
}

/// Measures: whether it succeeded, and all it said.
fn measure(
    copy: &Copy,
    arguments: &[&str],
    variables: &[(&str, &str)],
) -> Result<(bool, String), Failed> {
    let output = command(copy, arguments)
        .envs(variables.iter().copied())
        .output()?;
    let said =
        [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    Ok((output.status.success(), said.concat()))
}

fn demand(what: bool, said: &str) -> Outcome {
    match what {
        true => Ok(()),
        false => Err(said.into()),
    }
}

fn recorded(copy: &Copy) -> bool {
    copy.root.join(RECORD).exists()
}

fn records(copy: &mut Copy) -> Outcome {
    let (done, said) = measure(copy, &["measured-case"], &[])?;
    demand(done && recorded(copy), &said)?;
    let record: serde_json::Value = serde_json::from_str(&copy.read(RECORD))?;
    let rounds = record["rounds"].as_array().map_or(0, Vec::len);
    let python = &record["runners"][1];
    let whole = rounds == LEAST_ROUNDS
        && record["rounds"].as_array().is_some_and(|rounds| {
            rounds.iter().all(|round| {
                round["rust-debug/slow"][0] == 2.0
                    && round["python3/slow"][0] == 4.0
                    && round["rust-debug/work"][0].is_f64()
                    && round["rust-debug/wall"][0].is_f64()
            })
        })
        && python["gil"] == true
        && python["version"]
            .as_str()
            .is_some_and(|version| version.starts_with("3."))
        && record["machine"]["cores"]
            .as_u64()
            .is_some_and(|cores| cores > 0)
        && !copy.read(RECORD).contains("median");
    demand(whole, &copy.read(RECORD))?;
    let chapter = "src/threads/spawn-scope-join.md";
    copy.append(
        chapter,
        "{{#listing measured-case}}\n\nIt takes {{#figure measured-case.over}} times as long.",
    );
    let built = copy.guide(&["build"]).output()?;
    let page = std::fs::read_to_string(copy.root.join("book/threads/spawn-scope-join.html"));
    let page = page.map_err(|_| String::from_utf8_lossy(&built.stderr).into_owned())?;
    let figure =
        "<a class=\"figure\" href=\"../reference/measured.html#measured-case.over\">2.0</a>";
    demand(page.contains(figure), "the page does not hold the figure")
}

fn again(copy: &mut Copy) -> Outcome {
    let (done, said) = measure(copy, &["measured-case"], &[])?;
    demand(done, &said)?;
    let before = copy.read(RECORD);
    let (near, said) = measure(copy, &["measured-case", "--again"], &[("CASE_SLOW", "3.5")])?;
    demand(near, &said)?;
    let (far, said) = measure(copy, &["measured-case", "--again"], &[("CASE_SLOW", "4.5")])?;
    demand(
        !far && said.contains("outside a factor of 2") && said.contains("over, rust"),
        &said,
    )?;
    demand(copy.read(RECORD) == before, "the record was written")
}

fn refuses_wide(copy: &mut Copy) -> Outcome {
    let (done, said) = measure(copy, &["measured-case"], &[("CASE_NOISE", "1")])?;
    let refused = format!("not recorded: after {MOST_ROUNDS} rounds");
    demand(!done && said.contains(&refused) && !recorded(copy), &said)?;
    copy.replace(SUBJECT, "program =", "wide = true\nprogram =");
    let (done, said) = measure(copy, &["measured-case"], &[("CASE_NOISE", "1")])?;
    demand(done && recorded(copy), &said)
}

fn ended(copy: &mut Copy) -> Outcome {
    let mut command = command(copy, &["measured-case"]);
    let errors = copy.root.join("errors.txt");
    command
        .env("CASE_SLEEP", "0.5")
        .stdout(Stdio::piped())
        .stderr(std::fs::File::create(&errors)?);
    process::own_group(&mut command);
    let mut child = command.spawn()?;
    let lines = BufReader::new(child.stdout.take().expect("it is piped")).lines();
    // After the second round at least five are left, of half a second each.
    let begun = lines
        .map_while(Result::ok)
        .any(|line| line.trim().starts_with("round 2"));
    let running = child.try_wait()?.is_none();
    process::end(&mut child);
    let said = std::fs::read_to_string(&errors)?;
    demand(begun && running, &format!("it ended by itself: {said}"))?;
    let left: Vec<String> = guide::text::entries(&copy.root.join("measurements"));
    let strange = left
        .iter()
        .any(|name| name.starts_with('.') || name.starts_with("measured-case.json"));
    demand(!strange, &left.join(", "))
}

fn names_what_is_missing(copy: &mut Copy) -> Outcome {
    let (done, said) = measure(copy, &["measured-csae"], &[])?;
    demand(
        !done && said.contains("did you mean `measured-case`"),
        &said,
    )?;
    copy.replace(SUBJECT, "program =", "cores = 1000\nprogram =");
    let (done, said) = measure(copy, &["measured-case"], &[])?;
    demand(
        !done && said.contains("it needs 1000 cores, and this machine has"),
        &said,
    )?;
    copy.write(SUBJECT, TOML.replace("\"python3\"", "\"3.14\""));
    let nowhere = copy.root.join("no-such-python").display().to_string();
    let (done, said) = measure(copy, &["measured-case"], &[("PYTHON_314", &nowhere)])?;
    demand(
        !done && said.contains("Python 3.14 was not found") && said.contains("PYTHON_314"),
        &said,
    )?;
    copy.write(SUBJECT, TOML);
    copy.remove(&format!("{FOLDER}/main.py"));
    let (done, said) = measure(copy, &["measured-case"], &[])?;
    demand(
        !done && said.contains("has no Python") && !recorded(copy),
        &said,
    )
}

fn fails(copy: &mut Copy) -> Outcome {
    copy.write(
        &format!("{FOLDER}/main.py"),
        "raise SystemExit(\"no luck\")\n",
    );
    let (done, said) = measure(copy, &["measured-case"], &[])?;
    demand(!done && said.contains("no luck") && !recorded(copy), &said)?;
    copy.write(
        &format!("{FOLDER}/main.py"),
        PYTHON.replace("\"slow\"", "\"quick\""),
    );
    let (done, said) = measure(copy, &["measured-case"], &[])?;
    demand(
        !done && said.contains("recorded `quick` twice") && !recorded(copy),
        &said,
    )
}
