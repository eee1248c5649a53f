//! The breakages of what the part on threads needs: modules and primitives that are explored, signals, runs on a busy
//! machine, and rows whose listing shows something else.

use guide::message::Kind;

use super::{Breakage, CASE, PYTHON, ROSETTA, RUST, Run, breakage, case};
use crate::copy::Copy;

const MAIN_RS: &str = "listings/threads/examples/drift-case/main.rs";
const MAIN_PY: &str = "listings/threads/examples/drift-case/main.py";
const TOML: &str = "listings/threads/examples/drift-case/listing.toml";
const OUTPUT: &str = "listings/threads/examples/drift-case/output.txt";
/// A primitive of the book, and where its exploration is shown.
const PRIMITIVE: &str = "listings/threads/examples/own-semaphore/semaphore.rs";
const EXPLORED: &str = "listings/threads/examples/own-semaphore-explored";
const EXPLORED_RS: &str = "listings/threads/examples/own-semaphore-explored/main.rs";

/// Adds a listing that is sent SIGINT after the line `ready`.
fn signalled(copy: &mut Copy, rust: &str, python: &str, more: &str) {
    case(copy, rust, python, "ready\n");
    copy.write(
        TOML,
        format!("title = \"A case\"\n{more}\n[[signals]]\nafter = \"ready\"\nsend = \"SIGINT\"\n"),
    );
}

const WAITS: &str = "fn main() {\n    println!(\"ready\");\n    std::thread::sleep(std::time::Duration::from_secs(2));\n}\n";
const WAITS_PY: &str = "import time\n\nprint(\"ready\")\ntime.sleep(2)\n";
/// One that prints something else when it runs for the third time.
const FICKLE: &str = "use std::fs::OpenOptions;\nuse std::io::Write;\n\nfn main() {\n    let mut runs = OpenOptions::new().create(true).append(true).open(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/examples/drift-case/runs\")).unwrap();\n    runs.write_all(b\"x\").unwrap();\n    let third = runs.metadata().unwrap().len() == 3;\n    println!(\"{}\", if third { \"two\" } else { \"one\" });\n}\n";

/// All of them.
pub fn threads() -> Vec<Breakage> {
    let structure = || Run::Check("structure", "");
    let rust = || Run::Check("outputs", "examples/drift-case");
    let python = || Run::Check("python", "examples/drift-case");
    let explored = || Run::Check("outputs", "examples/own-semaphore-explored");
    vec![
        breakage(
            Kind::NoModule,
            "a module that is not there",
            structure(),
            (MAIN_RS, ""),
            |copy| case(copy, &format!("mod gone;\n\n{RUST}"), PYTHON, "one\n"),
        ),
        breakage(
            Kind::NotExplored,
            "a primitive that no model checker sees",
            structure(),
            ("listings/threads/examples/drift-case/gate.rs", ""),
            |copy| {
                let main = format!("mod gate;\n\nuse std::sync;\n\n{RUST}");
                case(copy, &main, PYTHON, "one\n");
                copy.write(
                    &format!("{CASE}/gate.rs"),
                    "use super::sync::Mutex;\n\npub struct Gate(Mutex<bool>);\n",
                );
            },
        ),
        breakage(
            Kind::NotExplored,
            "a primitive of which no wrong version is caught",
            structure(),
            (PRIMITIVE, ""),
            |copy| copy.replace(EXPLORED_RS, "explorer::fails", "explorer::passes"),
        ),
        breakage(
            Kind::ExitDiffers,
            "a primitive made wrong",
            explored(),
            (EXPLORED_RS, ""),
            |copy| copy.replace(PRIMITIVE, "while *permits == 0", "if *permits == 0"),
        ),
        breakage(
            Kind::ExitDiffers,
            "a wrong version that is right",
            explored(),
            (EXPLORED_RS, ""),
            |copy| {
                let right = copy.read(PRIMITIVE);
                copy.write(&format!("{EXPLORED}/wrong.rs"), right);
            },
        ),
        breakage(
            Kind::OutputDiffers,
            "an exploration with a lower bound",
            explored(),
            (
                "listings/threads/examples/own-semaphore-explored/output.txt",
                "",
            ),
            |copy| copy.replace(EXPLORED_RS, "3, model", "2, model"),
        ),
        breakage(
            Kind::ExitDiffers,
            "a signal that ends a listing which should outlive it",
            rust(),
            (MAIN_RS, ""),
            |copy| signalled(copy, WAITS, WAITS_PY, ""),
        ),
        breakage(
            Kind::ExitDiffers,
            "a signal that ends a twin which should outlive it",
            python(),
            (MAIN_PY, ""),
            |copy| signalled(copy, WAITS, WAITS_PY, ""),
        ),
        breakage(
            Kind::ExitDiffers,
            "a listing that ignores the signal which should end it",
            rust(),
            (MAIN_RS, ""),
            |copy| {
                let deaf = "fn main() {\n    let _deaf = signal_hook::flag::register(signal_hook::consts::SIGINT, Default::default());\n    println!(\"ready\");\n    std::thread::sleep(std::time::Duration::from_millis(200));\n}\n";
                signalled(
                    copy,
                    deaf,
                    WAITS_PY,
                    "ends-by = \"SIGINT\"\nends-by-python = \"SIGINT\"\n",
                );
            },
        ),
        breakage(
            Kind::SignalNotSent,
            "a signal after a line that is never printed",
            rust(),
            (MAIN_RS, ""),
            |copy| signalled(copy, RUST, PYTHON, ""),
        ),
        breakage(
            Kind::BadToml,
            "a misspelled signal",
            structure(),
            (TOML, "SIGITN"),
            |copy| {
                signalled(copy, WAITS, WAITS_PY, "");
                copy.replace(TOML, "SIGINT", "SIGITN");
            },
        ),
        breakage(
            Kind::Contradiction,
            "an exit code of a program that a signal ends",
            structure(),
            (TOML, ""),
            |copy| signalled(copy, WAITS, WAITS_PY, "exit = 1\nends-by = \"SIGINT\"\n"),
        ),
        breakage(
            Kind::OutputDiffers,
            "a listing that prints something else when it runs for the third time",
            Run::Stressed("outputs", "examples/drift-case"),
            (OUTPUT, ""),
            |copy| {
                case(copy, FICKLE, PYTHON, "one\n");
                copy.write(&format!("{CASE}/runs"), "");
            },
        ),
        breakage(
            Kind::RowNotShown,
            "a row that points to another method",
            structure(),
            (ROSETTA, "[\"threading.Thread.start\"]"),
            |copy| {
                let row = "[\"threading.Thread.start\"]\nrust = [\"std::thread::spawn\"]";
                copy.replace(ROSETTA, row, &row.replace("spawn", "yield_now"));
            },
        ),
    ]
}
