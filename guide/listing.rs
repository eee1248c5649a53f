//! The programs of the book: listing folders and error folders, read whole from `listings/<part>/`.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use crate::anchors::{self, Pieces};
use crate::message::{Diagnostic, Problem, nearest};
use crate::modules;
use crate::regex;
use crate::signal::{End, Sending, Signal};
use crate::text;
use crate::timeline::{self, Timeline};

/// The named kinds of token that an expected output may mask, with the pattern each stands for.
pub const MASKS: [(&str, &str); 4] = [
    ("[DURATION]", r"\b\d+(?:\.\d+)?\s?(?:ns|µs|us|ms|s)\b"),
    ("[THREAD_ID]", r"\b\d+\b"),
    ("[PROCESS_ID]", r"\b\d+\b"),
    ("[ADDRESS]", r"\b0x[0-9a-f]+\b"),
];

/// What `listing.toml` says.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct About {
    /// The caption.
    pub title: String,
    /// The lowest Python the twin runs on.
    #[serde(default = "lowest_python")]
    pub python_min: String,
    /// The exit code of the Rust program.
    #[serde(default)]
    pub exit: i32,
    /// The exit code of the Python program.
    #[serde(default)]
    pub exit_python: i32,
    /// The signal that ends the Rust program.
    pub ends_by: Option<Signal>,
    /// The signal that ends the Python program.
    pub ends_by_python: Option<Signal>,
    /// What is sent to both programs while they run.
    #[serde(default)]
    pub signals: Vec<Sending>,
    /// Why there is no twin.
    pub no_twin: Option<String>,
    /// Why the two outputs differ.
    pub differs: Option<String>,
    /// Why Python prints something else on the free-threaded build.
    pub differs_free_threaded: Option<String>,
    /// Why the same program in JavaScript prints something else.
    pub differs_js: Option<String>,
    /// Why the program runs on Unix alone.
    pub unix_only: Option<String>,
    /// The fewest cores on which it shows what it is there to show.
    #[serde(default = "one")]
    pub cores: usize,
    /// Arguments given to both programs.
    #[serde(default)]
    pub args: Vec<String>,
    /// What the timeline of its spans shows.
    timeline: Option<timeline::Declared>,
}

/// What the free-threaded build prints, where it differs.
const FREE_THREADED: &str = "output.3.14t.txt";
/// What JavaScript prints, where it differs.
const JAVASCRIPT: &str = "output.js.txt";

fn one() -> usize {
    1
}

fn lowest_python() -> String {
    "3.11".into()
}

impl About {
    /// Why this machine does not run the programs, if it does not.
    pub fn not_here(&self) -> Option<String> {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let signals = !self.signals.is_empty() || self.ends_by.or(self.ends_by_python).is_some();
        if (self.unix_only.is_some() || signals) && !cfg!(unix) {
            Some("it runs on Unix only".to_owned())
        } else if cores < self.cores {
            Some(format!(
                "it needs {} cores, and this machine has {cores}",
                self.cores
            ))
        } else {
            None
        }
    }
}

fn end(code: i32, by: Option<Signal>) -> End {
    by.map_or(End::Code(code), End::By)
}

/// What a program may print on standard output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    /// Exactly this (with masks), from the file named.
    Text { file: String, text: String },
    /// Any one of these, by file; each must turn up.
    Outcomes(BTreeMap<String, String>),
}

/// One side of a listing: a program and what it prints.
#[derive(Debug, Clone)]
pub struct Program {
    /// `listings/.../main.rs`, `main.py` or `main.js`.
    pub file: String,
    /// What is shown: without anchor lines, and with the modules that lie beside a main.rs before it.
    pub pieces: Pieces,
    /// All of it in one file, as a compiler takes it; the same as what is shown, unless the program has modules.
    pub source: String,
    pub expected: Expected,
    /// What it prints instead on Python's free-threaded build, if that differs.
    pub free_threaded: Option<Expected>,
    /// The file for standard error and its text; the file need not exist when nothing is printed there.
    pub stderr_file: String,
    pub stderr: String,
    /// How it ends.
    pub end: End,
}

/// A listing: `listings/<part>/examples/<name>/`.
#[derive(Debug, Clone)]
pub struct Listing {
    pub part: String,
    pub name: String,
    /// The folder, relative to the root.
    pub folder: String,
    pub about: About,
    pub rust: Program,
    /// The twin, unless `no-twin` gives a reason.
    pub python: Option<Program>,
    /// The same program in JavaScript, where a chapter compares with it.
    pub javascript: Option<Program>,
    /// What its timeline shows, if it has one.
    pub timeline: Option<Timeline>,
    /// The files beside main.rs that are primitives: they take what they are made of from `super::sync`, so that the
    /// model checker can put its own in place.
    primitives: Vec<String>,
    /// The files of other listings that it explores: takes by `#[path]`, and hands to the model checker.
    explores: Vec<String>,
}

/// What `error.toml` says.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct AboutError {
    pub title: String,
    /// The compiler's code, like `E0373`.
    pub code: Option<String>,
    /// For diagnostics without a code: a text they must contain.
    pub says: Option<String>,
    /// For a program that compiles with a warning: the lint that warns.
    pub warns: Option<String>,
    /// The listing that is the mended form.
    pub mended_by: Option<String>,
}

impl AboutError {
    /// What the compiler must answer: the code, or the text.
    pub fn wanted(&self) -> String {
        match (&self.code, &self.says, &self.warns) {
            (Some(code), ..) => code.clone(),
            (_, Some(says), _) => format!("\"{says}\""),
            (.., Some(lint)) => format!("a warning by `{lint}`"),
            (None, None, None) => String::new(),
        }
    }
}

/// A program that must not compile, or compiles with a warning: `listings/<part>/errors/<name>/`.
#[derive(Debug, Clone)]
pub struct ErrorProgram {
    pub part: String,
    pub name: String,
    pub folder: String,
    pub about: AboutError,
    pub broken: String,
    /// The compiler's text as the page shows it.
    pub stderr: String,
    /// What it prints when it is run all the same, if it compiles with a warning.
    pub stdout: Option<Expected>,
    /// The mended program and its output, unless a listing is the mended form.
    pub mended: Option<Program>,
}

/// Every listing and error program, by name.
#[derive(Debug, Default)]
pub struct Catalog {
    pub listings: BTreeMap<String, Listing>,
    pub errors: BTreeMap<String, ErrorProgram>,
    /// The parts, in the order of their folders, and whether `cargo run --example` finds them from the root.
    pub parts: BTreeMap<String, bool>,
}

impl Catalog {
    /// Reads all programs below `root/listings`, reporting what is missing or wrong in their folders.
    pub fn load(root: &Path, problems: &mut Vec<Diagnostic>) -> Catalog {
        let mut catalog = Catalog::default();
        let members = default_members(root);
        for part in text::entries(&root.join("listings")) {
            // The recorder lies there too, and has no programs of its own.
            let folders =
                ["examples", "errors"].map(|kind| root.join(format!("listings/{part}/{kind}")));
            if !folders.iter().any(|folder| folder.is_dir()) {
                continue;
            }
            let default = members.contains(&format!("listings/{part}"));
            catalog.parts.insert(part.clone(), default);
            for name in text::entries(&root.join(format!("listings/{part}/examples"))) {
                let folder = format!("listings/{part}/examples/{name}");
                if let Some(listing) = load_listing(root, &part, &name, &folder, problems) {
                    let taken = catalog.listings.insert(name.clone(), listing);
                    taken_name(&name, &folder, taken.map(|old| old.folder), problems);
                }
            }
            for name in text::entries(&root.join(format!("listings/{part}/errors"))) {
                let folder = format!("listings/{part}/errors/{name}");
                if let Some(error) = load_error(root, &part, &name, &folder, problems) {
                    let taken = catalog.errors.insert(name.clone(), error);
                    taken_name(&name, &folder, taken.map(|old| old.folder), problems);
                    let listing = catalog
                        .listings
                        .get(&name)
                        .map(|other| other.folder.clone());
                    taken_name(&name, &folder, listing, problems);
                }
            }
        }
        for listing in catalog.listings.values() {
            for file in &listing.primitives {
                let explored = |other: &Listing| other.explores.contains(file);
                if !catalog.listings.values().any(explored) {
                    let problem = Problem::NotExplored { file: file.clone() };
                    problems.push(Diagnostic::new(file, 1, problem));
                }
            }
        }
        for error in catalog.errors.values() {
            if let Some(name) = &error.about.mended_by
                && !catalog.listings.contains_key(name)
            {
                problems.push(Diagnostic::new(
                    format!("{}/error.toml", error.folder),
                    1,
                    Problem::NoSuchListing {
                        name: name.clone(),
                        near: nearest(name, catalog.listings.keys().map(String::as_str)),
                    },
                ));
            }
        }
        catalog
    }

    /// The names of all programs.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.listings
            .keys()
            .chain(self.errors.keys())
            .map(String::as_str)
    }

    /// The package that cargo must be told to find a listing's program, if it does not find it from the root.
    pub fn package(&self, listing: &Listing) -> Option<String> {
        let apart = self.parts.get(&listing.part) == Some(&false);
        apart.then(|| format!("listings-{}", listing.part))
    }

    /// What tells cargo, in the root, which program is meant.
    pub fn selection(&self, listing: &Listing) -> Vec<String> {
        let package = self.package(listing);
        let package = package.map(|package| ["-p".to_owned(), package]);
        let example = ["--example".to_owned(), listing.name.clone()];
        package.into_iter().flatten().chain(example).collect()
    }

    /// The command that runs a listing's Rust program from the root.
    pub fn cargo_command(&self, listing: &Listing) -> String {
        let args = match listing.about.args.is_empty() {
            true => String::new(),
            false => format!(" -- {}", listing.about.args.join(" ")),
        };
        format!("cargo run {}{args}", self.selection(listing).join(" "))
    }
}

/// The command that runs a listing's JavaScript from the root.
pub fn javascript_command(program: &Program) -> String {
    format!("node {}", program.file)
}

/// The command that runs a program's twin from the root.
pub fn python_command(listing: &Listing, twin: &Program) -> String {
    let args: String = listing
        .about
        .args
        .iter()
        .map(|arg| format!(" {arg}"))
        .collect();
    format!("python3 {}{args}", twin.file)
}

fn taken_name(name: &str, folder: &str, other: Option<String>, problems: &mut Vec<Diagnostic>) {
    if let Some(other) = other {
        problems.push(Diagnostic::new(
            folder,
            1,
            Problem::DuplicateProgram {
                name: name.to_owned(),
                other,
            },
        ));
    }
}

fn default_members(root: &Path) -> Vec<String> {
    #[derive(Deserialize)]
    struct Manifest {
        workspace: Workspace,
    }
    #[derive(Deserialize)]
    #[serde(rename_all = "kebab-case")]
    struct Workspace {
        #[serde(default)]
        default_members: Vec<String>,
    }
    std::fs::read_to_string(root.join("Cargo.toml"))
        .ok()
        .and_then(|text| toml::from_str::<Manifest>(&text).ok())
        .map(|manifest| manifest.workspace.default_members)
        .unwrap_or_default()
}

/// Whether `name` is lower-case words joined by hyphens.
pub fn is_name(name: &str) -> bool {
    regex!(r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$").is_match(name)
}

struct Folder<'a> {
    root: &'a Path,
    path: &'a str,
    problems: &'a mut Vec<Diagnostic>,
}

impl<'a> Folder<'a> {
    /// The folder at `path`; `None` if it is a file. A name it cannot have is a problem.
    fn open(
        root: &'a Path,
        path: &'a str,
        name: &str,
        problems: &'a mut Vec<Diagnostic>,
    ) -> Option<Folder<'a>> {
        let mut folder = root.join(path).is_dir().then_some(Folder {
            root,
            path,
            problems,
        })?;
        if !is_name(name) {
            let name = name.to_owned();
            folder.problem("", 1, Problem::BadName { name });
        }
        Some(folder)
    }

    /// Reads what the folder says of itself; `mend` is for a folder that says nothing.
    fn read_about<T: serde::de::DeserializeOwned + Default>(
        &mut self,
        name: &'static str,
        mend: &str,
    ) -> T {
        let Some(source) = self.read(name) else {
            if !self.has(name) {
                self.missing(name, mend);
            }
            return T::default();
        };
        let file = self.file(name);
        check_placeholder(&file, &source, self.problems);
        for (line, key) in text::empty_values(&source) {
            self.problem(name, line, Problem::EmptyReason { key });
        }
        text::toml(&file, &source, self.problems).unwrap_or_default()
    }

    fn file(&self, name: &str) -> String {
        format!("{}/{name}", self.path)
    }

    fn has(&self, name: &str) -> bool {
        self.root.join(self.file(name)).exists()
    }

    fn problem(&mut self, file: &str, line: usize, problem: Problem) {
        let file = match file {
            "" => self.path.to_owned(),
            name => self.file(name),
        };
        self.problems.push(Diagnostic::new(file, line, problem));
    }

    fn missing(&mut self, what: &'static str, mend: impl Into<String>) {
        let mend = mend.into();
        self.problem("", 1, Problem::MissingFile { what, mend });
    }

    fn read(&mut self, name: &str) -> Option<String> {
        text::read(self.root, &self.file(name), self.problems)
    }

    fn read_pieces(&mut self, name: &str) -> Option<Pieces> {
        let source = self.read(name)?;
        check_placeholder(&self.file(name), &source, self.problems);
        if name.ends_with(".rs") {
            for (index, line) in source.lines().enumerate() {
                if regex!(r"^\s*#(?: |$)").is_match(line) {
                    self.problem(name, index + 1, Problem::HiddenLine);
                }
            }
        }
        match anchors::pieces(&source) {
            Ok(pieces) => Some(pieces),
            Err((line, what)) => {
                self.problem(name, line, Problem::BrokenAnchor { what });
                Some(Pieces {
                    whole: source,
                    ..Pieces::default()
                })
            }
        }
    }

    /// Puts the modules that lie in the folder before the main.rs that names them, each under its file's name.
    fn show_modules(&mut self, main: &mut Pieces) {
        let mut shown = String::new();
        for module in modules::beside(&main.whole) {
            let name = format!("{module}.rs");
            if !self.has(&name) {
                let name = name.clone();
                self.problem("main.rs", 1, Problem::NoModule { name });
            }
            let Some(pieces) = self.read_pieces(&name) else {
                continue;
            };
            shown.push_str(&format!("// {name}\n{}\n", pieces.whole));
            main.named.extend(pieces.named);
        }
        if !shown.is_empty() {
            main.whole = format!("{shown}// main.rs\n{}", main.whole);
        }
    }

    /// Reads an expected output and checks its masks.
    fn read_output(&mut self, name: &str) -> Option<String> {
        let output = self.read(name)?;
        for (line, problem) in mask_problems(&output) {
            self.problem(name, line, problem);
        }
        Some(output)
    }

    fn read_outcomes(&mut self, sub: &str) -> Option<BTreeMap<String, String>> {
        let names = text::entries(&self.root.join(self.file(sub)));
        let outcomes: BTreeMap<String, String> = names
            .iter()
            .filter_map(|name| {
                let name = format!("{sub}/{name}");
                Some((name.clone(), self.read_output(&name)?))
            })
            .collect();
        (!outcomes.is_empty()).then_some(outcomes)
    }
}

fn check_placeholder(file: &str, source: &str, problems: &mut Vec<Diagnostic>) {
    for (index, line) in source.lines().enumerate() {
        if let Some(start) = line.find("write: ") {
            let before = line[..start].trim_end();
            if ["//", "#", "<!--", "\""]
                .iter()
                .any(|mark| before.ends_with(mark))
            {
                let text = line[start..].trim_end_matches("-->").trim().to_owned();
                problems.push(Diagnostic::new(
                    file,
                    index + 1,
                    Problem::Placeholder { text },
                ));
            }
        }
    }
}

/// Reports what a scaffold left in a chapter.
pub fn placeholders(file: &str, source: &str, problems: &mut Vec<Diagnostic>) {
    check_placeholder(file, source, problems);
}

/// The mask tokens in `output`, each with its line (from 1).
pub fn masks_in(output: &str) -> Vec<(usize, String)> {
    let token = regex!(r"\[[A-Z][A-Z_]*\]");
    output
        .lines()
        .enumerate()
        .flat_map(|(index, line)| {
            token
                .find_iter(line)
                .map(move |found| (index + 1, found.as_str().to_owned()))
                .collect::<Vec<_>>()
        })
        .collect()
}

fn mask_problems(output: &str) -> Vec<(usize, Problem)> {
    let known: Vec<&str> = MASKS.iter().map(|(name, _)| *name).collect();
    let mut found = Vec::new();
    let lines: Vec<&str> = output.lines().collect();
    for (number, mask) in masks_in(output) {
        let line = lines[number - 1];
        if !known.contains(&mask.as_str()) {
            // A word in brackets may be the program's own; a near miss of a mask is not.
            if let Some(near) = nearest(&mask, known.iter().copied()) {
                let near = Some(near);
                found.push((number, Problem::UnknownMask { mask, near }));
            }
        } else if !known
            .iter()
            .fold(line.to_owned(), |line, mask| line.replace(mask, ""))
            .contains(|c: char| c.is_alphanumeric())
        {
            let line = line.to_owned();
            found.push((number, Problem::BlanketMask { line }));
        }
    }
    found
}

fn load_listing(
    root: &Path,
    part: &str,
    name: &str,
    path: &str,
    problems: &mut Vec<Diagnostic>,
) -> Option<Listing> {
    let mut folder = Folder::open(root, path, name, problems)?;
    let about: About = folder.read_about(
        "listing.toml",
        "write it with `title = \"what the caption says\"`",
    );
    let Some(mut rust) = folder.read_pieces("main.rs") else {
        if !folder.has("main.rs") {
            folder.missing("main.rs", "write the Rust program there");
        }
        return None;
    };
    let source = modules::in_one_file(root, &folder.file("main.rs"), &rust.whole);
    let primitives: Vec<String> = modules::beside(&rust.whole)
        .into_iter()
        .map(|module| folder.file(&format!("{module}.rs")))
        .filter(|file| {
            let text = std::fs::read_to_string(root.join(file)).unwrap_or_default();
            text.contains("super::sync")
        })
        .collect();
    let whole = ["explorer::passes", "explorer::fails"]
        .iter()
        .all(|call| rust.whole.contains(call));
    let explores = modules::elsewhere(&rust.whole)
        .into_iter()
        .filter_map(|path| {
            Some(format!(
                "{}/{}",
                Path::new(&folder.path).parent()?.display(),
                path.strip_prefix("../")?
            ))
        })
        .filter(|_| whole)
        .collect();
    let primitives = if whole { Vec::new() } else { primitives };
    folder.show_modules(&mut rust);

    let outcomes = folder.read_outcomes("outcomes");
    let output = folder.read_output("output.txt");
    if outcomes.is_some() && output.is_some() {
        folder.problem(
            "output.txt",
            1,
            Problem::Contradiction {
                what: "a listing has output.txt or outcomes/, not both".into(),
            },
        );
    }
    if outcomes.is_none() && output.is_none() {
        folder.missing(
            "output.txt",
            format!("run the program and write what it prints: `cargo run -- accept {name}`"),
        );
    }
    let expected = match outcomes {
        Some(outcomes) => Expected::Outcomes(outcomes),
        None => Expected::Text {
            file: folder.file("output.txt"),
            text: output.unwrap_or_default(),
        },
    };

    let own_outcomes = folder.read_outcomes("outcomes-python");
    let own_output = folder.read_output("output.python.txt");
    let differs = own_outcomes.is_some() || own_output.is_some();
    if differs != about.differs.is_some() {
        let what = match differs {
            true => {
                "the Python output has a file of its own, and listing.toml gives no `differs = \"why\"`"
            }
            false => "listing.toml says that the outputs differ, and there is no output.python.txt",
        };
        folder.problem(
            "listing.toml",
            1,
            Problem::Contradiction { what: what.into() },
        );
    }
    let expected_python = match (own_outcomes, own_output) {
        (Some(outcomes), _) => Expected::Outcomes(outcomes),
        (None, Some(text)) => Expected::Text {
            file: folder.file("output.python.txt"),
            text,
        },
        (None, None) => expected.clone(),
    };

    let free_threaded = folder.read_output(FREE_THREADED);
    if free_threaded.is_some() != about.differs_free_threaded.is_some() {
        let what = match free_threaded {
            Some(_) => {
                "the free-threaded build has an output of its own, and listing.toml gives no `differs-free-threaded = \"why\"`"
            }
            None => {
                "listing.toml says that the free-threaded build differs, and there is no output.3.14t.txt"
            }
        };
        folder.problem(
            "listing.toml",
            1,
            Problem::Contradiction { what: what.into() },
        );
    }
    let free_threaded = free_threaded.map(|text| Expected::Text {
        file: folder.file(FREE_THREADED),
        text,
    });

    let python = folder.read_pieces("main.py");
    match (&python, &about.no_twin) {
        (None, None) if !folder.has("main.py") => folder.missing(
            "main.py",
            "write the same program in Python, or say in listing.toml why there is none: no-twin = \"...\"",
        ),
        (Some(_), Some(_)) => folder.problem(
            "listing.toml",
            1,
            Problem::Contradiction {
                what: "listing.toml says `no-twin`, and there is a main.py".into(),
            },
        ),
        _ => {}
    }
    let javascript = load_javascript(&mut folder, &about, &expected);
    for (key, code, by) in [
        ("exit", about.exit, about.ends_by),
        ("exit-python", about.exit_python, about.ends_by_python),
    ] {
        if code != 0 && by.is_some() {
            let what = format!("listing.toml gives `{key}`, and a signal ends that program");
            folder.problem("listing.toml", 1, Problem::Contradiction { what });
        }
    }
    let timeline = about.timeline.as_ref().map(|declared| {
        let source = folder.read("listing.toml").unwrap_or_default();
        let place = folder.file("listing.toml");
        Timeline::read(
            declared,
            (&place, &source),
            python.is_some(),
            folder.problems,
        )
    });
    Some(Listing {
        part: part.to_owned(),
        name: name.to_owned(),
        rust: Program {
            file: folder.file("main.rs"),
            pieces: rust,
            source,
            expected,
            free_threaded: None,
            stderr_file: folder.file("stderr.txt"),
            stderr: folder.read_output("stderr.txt").unwrap_or_default(),
            end: end(about.exit, about.ends_by),
        },
        python: python.map(|pieces| Program {
            source: pieces.whole.clone(),
            file: folder.file("main.py"),
            pieces,
            expected: expected_python,
            free_threaded,
            stderr_file: folder.file("stderr.python.txt"),
            stderr: folder.read_output("stderr.python.txt").unwrap_or_default(),
            end: end(about.exit_python, about.ends_by_python),
        }),
        javascript,
        folder: path.to_owned(),
        about,
        timeline,
        primitives,
        explores,
    })
}

/// The listing's main.js with what it prints, if there is one.
fn load_javascript(folder: &mut Folder, about: &About, same: &Expected) -> Option<Program> {
    let pieces = folder.read_pieces("main.js");
    let own = folder.read_output(JAVASCRIPT);
    let what = match (&pieces, &own, &about.differs_js) {
        (None, None, None) | (Some(_), None, None) | (Some(_), Some(_), Some(_)) => None,
        (None, ..) => Some("there is no main.js, and something is said of what it prints"),
        (_, Some(_), None) => Some(
            "JavaScript has an output of its own, and listing.toml gives no `differs-js = \"why\"`",
        ),
        (_, None, Some(_)) => {
            Some("listing.toml says that JavaScript differs, and there is no output.js.txt")
        }
    };
    if let Some(what) = what {
        let what = what.into();
        folder.problem("listing.toml", 1, Problem::Contradiction { what });
    }
    let pieces = pieces?;
    Some(Program {
        file: folder.file("main.js"),
        source: pieces.whole.clone(),
        pieces,
        expected: own.map_or(same.clone(), |text| Expected::Text {
            file: folder.file(JAVASCRIPT),
            text,
        }),
        free_threaded: None,
        stderr_file: folder.file("stderr.js.txt"),
        stderr: folder.read_output("stderr.js.txt").unwrap_or_default(),
        end: end(0, None),
    })
}

fn load_error(
    root: &Path,
    part: &str,
    name: &str,
    path: &str,
    problems: &mut Vec<Diagnostic>,
) -> Option<ErrorProgram> {
    let mut folder = Folder::open(root, path, name, problems)?;
    let about: AboutError = folder.read_about(
        "error.toml",
        "write it with `title` and `code = \"E0373\"` (or `says`)",
    );
    let given = [&about.code, &about.says, &about.warns];
    if given.into_iter().flatten().count() != 1 && folder.has("error.toml") {
        folder.problem(
            "error.toml",
            1,
            Problem::Contradiction {
                what: "error.toml needs one of `code` (for a diagnostic with a code), `says` (for one without) and `warns` (for a warning)"
                    .into(),
            },
        );
    }
    let Some(broken) = folder.read_pieces("broken.rs") else {
        if !folder.has("broken.rs") {
            folder.missing("broken.rs", "write the program that must not compile there");
        }
        return None;
    };
    let stderr = folder.read("broken.stderr");
    if stderr.is_none() {
        folder.missing(
            "broken.stderr",
            format!("let the compiler write it: `cargo run -- accept {name}`"),
        );
    }
    let stdout = folder.read_output("broken.stdout");
    match (&stdout, &about.warns) {
        (None, Some(_)) => folder.missing(
            "broken.stdout",
            format!("write what broken.rs prints, since it compiles: `cargo run -- accept {name}`"),
        ),
        (Some(_), None) => folder.problem(
            "broken.stdout",
            1,
            Problem::Contradiction {
                what: "there is a broken.stdout, and error.toml does not say `warns`: what does not compile prints nothing"
                    .into(),
            },
        ),
        _ => {}
    }
    let mended = folder.read_pieces("mended.rs");
    match (&mended, &about.mended_by) {
        (None, None) if !folder.has("mended.rs") => folder.missing(
            "mended.rs",
            "write the program that does compile, or name the listing that is it: mended-by = \"...\"",
        ),
        (Some(_), Some(_)) => folder.problem(
            "error.toml",
            1,
            Problem::Contradiction {
                what: "error.toml says `mended-by`, and there is a mended.rs".into(),
            },
        ),
        _ => {}
    }
    let output = folder.read_output("output.txt");
    if mended.is_some() && output.is_none() {
        folder.missing(
            "output.txt",
            format!("write what mended.rs prints: `cargo run -- accept {name}`"),
        );
    }
    Some(ErrorProgram {
        part: part.to_owned(),
        name: name.to_owned(),
        mended: mended.map(|pieces| Program {
            source: pieces.whole.clone(),
            file: folder.file("mended.rs"),
            pieces,
            expected: Expected::Text {
                file: folder.file("output.txt"),
                text: output.unwrap_or_default(),
            },
            free_threaded: None,
            stderr_file: folder.file("stderr.txt"),
            stderr: String::new(),
            end: End::Code(0),
        }),
        folder: path.to_owned(),
        broken: broken.whole,
        stderr: stderr.unwrap_or_default(),
        stdout: about.warns.is_some().then(|| Expected::Text {
            file: folder.file("broken.stdout"),
            text: stdout.unwrap_or_default(),
        }),
        about,
    })
}
