//! The breakages of what the part on tasks needs: programs in JavaScript, and programs that compile with a warning.

use guide::message::Kind;

use super::{Breakage, CASE, CHAPTER, PYTHON, RUST, Run, breakage, case};
use crate::copy::Copy;

const MAIN_JS: &str = "listings/threads/examples/drift-case/main.js";
const TOML: &str = "listings/threads/examples/drift-case/listing.toml";
const OUTPUT: &str = "listings/threads/examples/drift-case/output.txt";
const WARNING: &str = "listings/threads/errors/drift-warning";
const BROKEN: &str = "listings/threads/errors/drift-warning/broken.rs";
const SAYS: &str = "listings/threads/errors/drift-warning/broken.stderr";
const PRINTS: &str = "listings/threads/errors/drift-warning/broken.stdout";

/// A program of the part whose programs have little time.
const SLEEPER: &str = "listings/tasks/examples/drift-sleep/main.rs";

/// Adds a listing in three languages.
pub(super) fn third(copy: &mut Copy, javascript: &str) {
    case(copy, RUST, PYTHON, "one\n");
    copy.write(MAIN_JS, javascript);
}

/// A program with such a warning.
pub(super) const WARNED: &str = "fn main() {\n    let two = 2;\n    println!(\"one\");\n}\n";

/// Adds a program that compiles with a warning by `unused_variables`, if `broken` is one.
pub(super) fn warning(copy: &mut Copy, broken: &str) {
    copy.write(
        &format!("{WARNING}/error.toml"),
        "title = \"A case\"\nwarns = \"unused_variables\"\n",
    );
    copy.write(BROKEN, broken);
    copy.write(SAYS, "warning: none\n");
    copy.write(PRINTS, "");
    copy.write(
        &format!("{WARNING}/mended.rs"),
        "fn main() {\n    println!(\"one\");\n}\n",
    );
    copy.write(&format!("{WARNING}/output.txt"), "one\n");
    copy.append(CHAPTER, "{{#error drift-warning}}");
}

/// Adds a program on tasks that sleeps for so many seconds.
pub(super) fn sleeper(copy: &mut Copy, seconds: u64) {
    let folder = "listings/tasks/examples/drift-sleep";
    copy.write(
        &format!("{folder}/listing.toml"),
        "title = \"A case\"\nno-twin = \"a case\"\n",
    );
    copy.write(SLEEPER, format!("fn main() {{\n    std::thread::sleep(std::time::Duration::from_secs({seconds}));\n    println!(\"one\");\n}}\n"));
    copy.write(&format!("{folder}/output.txt"), "one\n");
    copy.append(CHAPTER, "{{#listing drift-sleep}}");
}

/// All of them.
pub fn tasks() -> Vec<Breakage> {
    let structure = || Run::Check("structure", "");
    let javascript = || Run::Check("javascript", "examples/drift-case");
    let errors = || Run::Check("errors", "errors/drift-warning");
    vec![
        breakage(
            Kind::OutputDiffers,
            "JavaScript that prints something else",
            javascript(),
            (OUTPUT, ""),
            |copy| third(copy, "console.log(\"two\");\n"),
        ),
        breakage(
            Kind::ExitDiffers,
            "JavaScript that fails",
            javascript(),
            (MAIN_JS, ""),
            |copy| third(copy, "console.log(\"one\");\nthrow new Error(\"no\");\n"),
        ),
        breakage(
            Kind::ErrorStreamDiffers,
            "JavaScript that complains",
            javascript(),
            (MAIN_JS, ""),
            |copy| third(copy, "console.log(\"one\");\nconsole.error(\"oh\");\n"),
        ),
        breakage(
            Kind::OutputDiffers,
            "a promise that is lazy",
            Run::Check("javascript", "examples/made-then-awaited"),
            (
                "listings/tasks/examples/made-then-awaited/output.js.txt",
                "",
            ),
            |copy| {
                copy.replace(
                    "listings/tasks/examples/made-then-awaited/main.js",
                    "const work = size(\"/index\");",
                    "const work = { then: (done) => size(\"/index\").then(done) };",
                )
            },
        ),
        breakage(
            Kind::OutputDiffers,
            "a direct await that is a task after all",
            Run::Check("outputs", "examples/await-direct"),
            ("listings/tasks/examples/await-direct/output.txt", ""),
            |copy| {
                copy.replace(
                    "listings/tasks/examples/await-direct/main.rs",
                    "cached(\"/index\").await",
                    "tokio::spawn(cached(\"/index\")).await?",
                )
            },
        ),
        breakage(
            Kind::OutputDiffers,
            "a twin whose direct await is a task after all",
            Run::Check("python", "examples/await-direct"),
            ("listings/tasks/examples/await-direct/output.txt", ""),
            |copy| {
                copy.replace(
                    "listings/tasks/examples/await-direct/main.py",
                    "await cached('/index')",
                    "await asyncio.create_task(cached('/index'))",
                )
            },
        ),
        breakage(
            Kind::OutputDiffers,
            "a task group that keeps its first failure alone",
            Run::Check("outputs", "examples/task-group"),
            ("listings/tasks/examples/task-group/output.txt", ""),
            |copy| {
                copy.replace(
                    "listings/tasks/examples/task-group/task_group.rs",
                    "            failures.push(failure);",
                    "            if failures.is_empty() {\n                failures.push(failure);\n            }",
                )
            },
        ),
        breakage(
            Kind::OutputDiffers,
            "a read that nothing tears",
            Run::Check("outputs", "examples/torn-paths"),
            ("listings/tasks/examples/torn-paths/output.txt", ""),
            |copy| {
                copy.replace(
                    "listings/tasks/examples/torn-paths/main.rs",
                    "from_millis(7)",
                    "from_millis(70)",
                )
            },
        ),
        breakage(
            Kind::OutputDiffers,
            "a limit that leaves its task running",
            Run::Check("outputs", "examples/limit-on-handle"),
            ("listings/tasks/examples/limit-on-handle/output.txt", ""),
            |copy| {
                copy.replace(
                    "listings/tasks/examples/limit-on-handle/main.rs",
                    "AbortOnDropHandle::new(handle)",
                    "handle",
                )
            },
        ),
        breakage(
            Kind::Contradiction,
            "an output of JavaScript's own without a reason",
            structure(),
            (TOML, ""),
            |copy| {
                third(copy, "console.log(\"two\");\n");
                copy.write(&format!("{CASE}/output.js.txt"), "two\n");
            },
        ),
        breakage(
            Kind::Contradiction,
            "a reason why JavaScript differs, without JavaScript",
            structure(),
            (TOML, ""),
            |copy| {
                case(copy, RUST, PYTHON, "one\n");
                copy.append(TOML, "differs-js = \"a promise starts at once\"");
            },
        ),
        breakage(
            Kind::PartWaits,
            "a program on tasks that sleeps for long",
            Run::Check("outputs", "examples/drift-sleep"),
            (SLEEPER, ""),
            |copy| sleeper(copy, 6),
        ),
        breakage(
            Kind::BrokenOtherError,
            "a program without the warning it is to show",
            errors(),
            (BROKEN, ""),
            |copy| warning(copy, RUST),
        ),
        breakage(
            Kind::BrokenOtherError,
            "a program with another warning besides",
            errors(),
            (BROKEN, ""),
            |copy| {
                warning(
                    copy,
                    "fn main() {\n    let one = 1;\n    let mut two = 2;\n    println!(\"{two}\");\n}\n",
                )
            },
        ),
        breakage(
            Kind::BrokenOtherError,
            "a warning that is an error",
            errors(),
            (BROKEN, ""),
            |copy| {
                warning(
                    copy,
                    "#![deny(unused_variables)]\n\nfn main() {\n    let one = 1;\n}\n",
                )
            },
        ),
        breakage(
            Kind::CompilerTextDiffers,
            "a warning that reads otherwise",
            errors(),
            (SAYS, ""),
            |copy| warning(copy, "fn main() {\n    let one = 1;\n}\n"),
        ),
        breakage(
            Kind::OutputDiffers,
            "a program that is warned of and prints something else",
            errors(),
            (PRINTS, ""),
            |copy| {
                warning(
                    copy,
                    "fn main() {\n    let one = 1;\n    println!(\"two\");\n}\n",
                )
            },
        ),
        breakage(
            Kind::ExitDiffers,
            "a program that is warned of and fails",
            errors(),
            (BROKEN, ""),
            |copy| {
                warning(
                    copy,
                    "fn main() {\n    let one = 1;\n    std::process::exit(3);\n}\n",
                )
            },
        ),
        breakage(
            Kind::MissingFile,
            "a program that is warned of, without what it prints",
            structure(),
            (WARNING, ""),
            |copy| {
                warning(copy, "fn main() {\n    let one = 1;\n}\n");
                copy.remove(PRINTS);
            },
        ),
        breakage(
            Kind::Contradiction,
            "what a program prints that does not compile",
            structure(),
            ("listings/threads/errors/spawn-borrow/broken.stdout", ""),
            |copy| copy.write("listings/threads/errors/spawn-borrow/broken.stdout", ""),
        ),
        breakage(
            Kind::SnippetDoesNotCompile,
            "a program to be warned of that does not compile",
            Run::Check("snippets", "spawn-scope-join.md"),
            (CHAPTER, "{{#error drift-warning}}"),
            |copy| warning(copy, "fn main() {\n    let one: u8 = \"one\";\n}\n"),
        ),
    ]
}
