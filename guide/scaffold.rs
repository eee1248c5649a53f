//! `new` and `rename`: what a contributor would otherwise copy and paste.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::book::Book;
use crate::listing::is_name;
use crate::regex;
use crate::site;

/// Splits `part/name` and refuses what is not a name.
fn part_and_name<'a>(root: &Path, path: &'a str, kind: &str) -> Result<(&'a str, &'a str)> {
    let Some((part, name)) = path.split_once('/') else {
        bail!("`{path}` names no part; write it like `cargo run -- new {kind} threads/{path}`");
    };
    if !is_name(part) || !is_name(name) {
        bail!(
            "`{path}` is not a name; use lower-case words joined by hyphens, like `threads/spawn-join`"
        );
    }
    if kind != "chapter" && !root.join("listings").join(part).is_dir() {
        let parts = crate::text::entries(&root.join("listings")).join(", ");
        bail!(
            "there is no part `{part}` under listings/ (there are: {parts}); `cargo run -- new chapter {part}/NAME` makes one"
        );
    }
    Ok((part, name))
}

fn free_name(root: &Path, name: &str) -> Result<()> {
    let book = Book::load(root);
    let taken = book
        .project
        .catalog
        .listings
        .get(name)
        .map(|listing| &listing.folder);
    let taken = taken.or(book
        .project
        .catalog
        .errors
        .get(name)
        .map(|error| &error.folder));
    if let Some(folder) = taken {
        bail!("the name `{name}` is taken by {folder}; names are unique in the book");
    }
    Ok(())
}

fn write(root: &Path, file: &str, text: &str) -> Result<()> {
    let path = root.join(file);
    if path.exists() {
        bail!("{file} exists already");
    }
    fs::create_dir_all(path.parent().context("a file has a folder")?)?;
    fs::write(&path, text).with_context(|| format!("cannot write {file}"))?;
    println!("made {file}");
    Ok(())
}

/// Makes a listing's folder.
///
/// # Errors
/// If the path is not `part/name`, the part does not exist, the name is taken or nothing can be written.
pub fn listing(root: &Path, path: &str) -> Result<()> {
    let (part, name) = part_and_name(root, path, "listing")?;
    free_name(root, name)?;
    let folder = format!("listings/{part}/examples/{name}");
    write(
        root,
        &format!("{folder}/listing.toml"),
        "title = \"write: one line, the caption\"\n",
    )?;
    write(
        root,
        &format!("{folder}/main.rs"),
        "fn main() {\n    // write: the program\n    println!(\"hello from one thread\");\n}\n",
    )?;
    write(
        root,
        &format!("{folder}/main.py"),
        "def main() -> None:\n    # write: the same program, as good as Python can be\n    print(\"hello from one thread\")\n\n\nif __name__ == \"__main__\":\n    main()\n",
    )?;
    write(
        root,
        &format!("{folder}/output.txt"),
        "hello from one thread\n",
    )?;
    println!(
        "next: write both programs; run them with `cargo run --example {name}` and `python3 {folder}/main.py`;\n      \
         put `{{{{#listing {name}}}}}` where a chapter needs it; then `cargo run -- accept {name}` and `cargo run -- check {name}`"
    );
    Ok(())
}

/// Makes the folder of a program that must not compile.
///
/// # Errors
/// As for [`listing`].
pub fn error(root: &Path, path: &str) -> Result<()> {
    let (part, name) = part_and_name(root, path, "error")?;
    free_name(root, name)?;
    let folder = format!("listings/{part}/errors/{name}");
    write(
        root,
        &format!("{folder}/error.toml"),
        "title = \"write: one line, the caption\"\ncode = \"E0382\"\n",
    )?;
    write(
        root,
        &format!("{folder}/broken.rs"),
        "fn main() {\n    // write: the program that must not compile\n    let urls = vec![\"a\"];\n    let moved = urls;\n    println!(\"{urls:?} {moved:?}\");\n}\n",
    )?;
    write(
        root,
        &format!("{folder}/mended.rs"),
        "fn main() {\n    // write: the same program, mended\n    let urls = vec![\"a\"];\n    let copied = urls.clone();\n    println!(\"{urls:?} {copied:?}\");\n}\n",
    )?;
    write(root, &format!("{folder}/output.txt"), "[\"a\"] [\"a\"]\n")?;
    write(root, &format!("{folder}/broken.stderr"), "")?;
    println!(
        "next: write both programs and the error code; put `{{{{#error {name}}}}}` where a chapter needs it;\n      \
         then `cargo run -- accept {name}` lets the compiler write broken.stderr, and `cargo run -- check {name}`"
    );
    Ok(())
}

const CHAPTER: &str = "# {title}

<!-- write: the first sentence, in Python's terms: a reader who searched for the Python name knows that this is the page -->

<!-- write: what the reader will be able to do -->

## Side by side

<!-- write: {{#listing NAME}}, the Python they would write and the Rust that does the same job; one line on what is the same -->

## Why it differs

<!-- write: who owns the data, when it starts, when it stops, what happens on error, who pays -->

## When it goes wrong

<!-- write: {{#error NAME}} or a listing that really fails -->

## Rosetta

<!-- write: rows under rosetta/, then {{#rosetta chapter}} -->

## Exercises

<!-- write: one to three, each with {{#solution NAME}} -->
";

/// Makes a chapter with its sections, its line in SUMMARY.md and, for a new part, its crate of listings.
///
/// # Errors
/// If the path is not `part/name`, the chapter exists, or nothing can be written.
pub fn chapter(root: &Path, path: &str, title: Option<&str>) -> Result<()> {
    let (part, name) = part_and_name(root, path, "chapter")?;
    let file = format!("src/{part}/{name}.md");
    let spoken = name.replace('-', " ");
    let (first, rest) = spoken.split_at(1);
    let title = title.map_or_else(|| format!("{}{rest}", first.to_uppercase()), str::to_owned);
    // In the scaffold's comments the directives are escaped, so that they are not expanded.
    let text = CHAPTER.replace("{title}", &title).replace("{{#", "\\{{#");
    let summary = fs::read_to_string(root.join("src/SUMMARY.md"))?;
    write(root, &file, &text)?;
    fs::write(
        root.join("src/SUMMARY.md"),
        summary_with(&summary, part, name, &title),
    )?;
    let list = site::published::FILE;
    let published = fs::read_to_string(root.join(list)).unwrap_or_default();
    fs::write(root.join(list), format!("{published}{part}/{name}.html\n"))?;
    println!("added its lines to src/SUMMARY.md and {list}");
    if !root.join("listings").join(part).is_dir() {
        new_part(root, part)?;
    }
    println!(
        "next: `cargo run` shows the chapter; `cargo run -- new listing {part}/NAME` makes its programs;\n      \
         `cargo run -- check {part}/{name}` says what is missing"
    );
    Ok(())
}

/// The draft line of that title becomes the chapter's; without one, the line goes behind the part's last chapter.
fn summary_with(summary: &str, part: &str, name: &str, title: &str) -> String {
    let line = format!("- [{title}]({part}/{name}.md)");
    let draft = format!("- [{title}]()");
    if summary.contains(&draft) {
        return summary.replacen(&draft, &line, 1);
    }
    let mut lines: Vec<&str> = summary.lines().collect();
    let place = lines
        .iter()
        .rposition(|old| old.contains(&format!("({part}/")))
        .map_or(lines.len(), |last| last + 1);
    lines.insert(place, &line);
    lines.join("\n") + "\n"
}

fn new_part(root: &Path, part: &str) -> Result<()> {
    write(
        root,
        &format!("listings/{part}/Cargo.toml"),
        &format!(
            "# The programs of one part of the book. Every dependency stands under [dev-dependencies]: examples may use it,\n\
             # and `cargo run` from the root does not compile it.\n\n[package]\nname = \"listings-{part}\"\n\
             version.workspace = true\nedition.workspace = true\nrust-version.workspace = true\nlicense.workspace = true\n\
             publish.workspace = true\n\n[lib]\ntest = false\ndoctest = false\n\n[dev-dependencies]\n\n[lints]\nworkspace = true\n"
        ),
    )?;
    write(
        root,
        &format!("listings/{part}/src/lib.rs"),
        &format!("//! The programs of the part `{part}` are this crate's examples.\n"),
    )?;
    let manifest = fs::read_to_string(root.join("Cargo.toml"))?;
    let found = regex!(r"(?m)^(default-members = \[[^\]]*)\]");
    fs::write(
        root.join("Cargo.toml"),
        found
            .replace(&manifest, format!("${{1}}, \"listings/{part}\"]"))
            .as_ref(),
    )?;
    println!("added listings/{part} to default-members in Cargo.toml");
    Ok(())
}

/// Renames a listing or an error program, with every directive, row, command and recorded path that names it.
///
/// # Errors
/// If there is no such program, the new name is none or is taken, or a file cannot be rewritten.
pub fn rename(root: &Path, old: &str, new: &str) -> Result<()> {
    if !is_name(new) {
        bail!("`{new}` is not a name; use lower-case words joined by hyphens, like `spawn-join`");
    }
    free_name(root, new)?;
    let book = Book::load(root);
    let catalog = &book.project.catalog;
    let folder = catalog
        .listings
        .get(old)
        .map(|listing| listing.folder.clone());
    let Some(folder) = folder.or(catalog.errors.get(old).map(|error| error.folder.clone())) else {
        return Err(crate::message::unknown(
            "no listing or error program is called",
            old,
            catalog.names(),
        ));
    };
    let target = format!(
        "{}/{new}",
        folder.rsplit_once('/').context("a folder has a parent")?.0
    );
    fs::rename(root.join(&folder), root.join(&target))?;
    println!("renamed {folder} to {target}");
    // The places where a name can stand; what follows it must not continue the name.
    let patterns: Vec<(regex::Regex, String)> = [
        (
            r"(\{\{\s*#\s*(?:listing|solution|error|timeline)\s+)OLD([#\s}])",
            "${1}NEW${2}",
        ),
        (r"(--example )OLD([^a-z0-9-]|$)", "${1}NEW${2}"),
        (r"((?:examples|errors)/)OLD(/)", "${1}NEW${2}"),
        (r#"((?:listing|mended-by)\s*=\s*")OLD(")"#, "${1}NEW${2}"),
        (r"(\]\([^)\s]*#)OLD(\))", "${1}NEW${2}"),
    ]
    .into_iter()
    .map(|(pattern, with)| {
        let pattern = pattern.replace("OLD", &regex::escape(old));
        Ok((regex::Regex::new(&pattern)?, with.replace("NEW", new)))
    })
    .collect::<Result<_>>()?;
    let places = ["src", "listings", "rosetta", "README.md", "CONTRIBUTING.md"];
    let files = places
        .iter()
        .flat_map(|place| walkdir::WalkDir::new(root.join(place)))
        .flatten()
        .filter(|entry| entry.file_type().is_file());
    for entry in files {
        let Ok(text) = fs::read_to_string(entry.path()) else {
            continue;
        };
        let renamed = patterns.iter().fold(text.clone(), |text, (pattern, with)| {
            pattern.replace_all(&text, with.as_str()).into_owned()
        });
        if renamed != text {
            fs::write(entry.path(), renamed)?;
            println!("changed {}", entry.path().strip_prefix(root)?.display());
        }
    }
    crate::timeline::rename(root, old, new)?;
    println!("next: `cargo run -- check {new}`");
    Ok(())
}
