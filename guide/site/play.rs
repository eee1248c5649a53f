//! The Rust Playground: which listings can be opened there, and the small page `play/NAME.html` that opens each.
//!
//! A program in an address is three times as long as the program, so the chapter links to a page of the site, and that
//! page sends the reader on. `figure` asks for the link, the post-render step writes the pages; both ask [`program`].

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::book::Book;
use crate::listing::Listing;
use crate::project::Project;
use crate::regex;
use crate::text::escape;

/// The crates of the book's listings that the playground has, by their names in code.
///
/// It has the most downloaded crates, those of the Rust Cookbook and what these depend on; tokio, tokio-util and
/// futures turn on there what their manifests name under `[package.metadata.playground]`.
pub const CRATES: [&str; 5] = ["crossbeam", "futures", "rayon", "tokio", "tokio_util"];

/// The folder of the pages, below the site's root.
pub const FOLDER: &str = "play";

/// What stands in an address as it is.
pub const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~');

/// Where the page of a listing lies, from the site's root.
pub fn page(listing: &Listing) -> String {
    format!("{FOLDER}/{}.html", listing.name)
}

/// The address that opens `code` in the playground: edition 2024, stable, a debug build.
pub fn address(code: &str) -> String {
    format!(
        "https://play.rust-lang.org/?version=stable&mode=debug&edition=2024&code={}",
        utf8_percent_encode(code, UNRESERVED)
    )
}

/// The one file that the playground gets, if the listing makes sense there.
///
/// It does not if it takes arguments, needs more than one core or another crate than [`CRATES`], or has to do with
/// files, the network, signals, standard input or other processes, which the sandbox does not promise.
pub fn program(project: &Project, listing: &Listing) -> Option<String> {
    if !listing.about.args.is_empty()
        || listing.about.cores > 1
        || !listing.about.signals.is_empty()
    {
        return None;
    }
    let code = listing.rust.source.clone();
    let foreign = crates(&project.root, &listing.part)?
        .iter()
        .filter(|name| !CRATES.contains(&name.as_str()))
        .any(|name| has_word(&code, name));
    (!foreign && !reaches_out(&code)).then_some(code)
}

/// The names in code of the crates that a part's programs may use, its own library included.
fn crates(root: &Path, part: &str) -> Option<Vec<String>> {
    let manifest = fs::read_to_string(root.join(format!("listings/{part}/Cargo.toml"))).ok()?;
    let manifest: toml::Table = manifest.parse().ok()?;
    let tables = ["dependencies", "dev-dependencies"];
    let named = tables
        .iter()
        .filter_map(|table| manifest.get(*table)?.as_table())
        .flat_map(|table| table.keys().cloned());
    let own = format!("listings-{part}");
    Some(
        named
            .chain([own])
            .map(|name| name.replace('-', "_"))
            .collect(),
    )
}

/// Whether `name` stands anywhere in the code. In a comment it counts too: at worst a link is missing.
fn has_word(code: &str, name: &str) -> bool {
    regex!(r"[A-Za-z_][A-Za-z_0-9]*")
        .find_iter(code)
        .any(|word| word.as_str() == name)
}

fn reaches_out(code: &str) -> bool {
    regex!(
        r"\b(?:fs|net|signal|stdin|current_exe|current_dir|temp_dir)\b|\benv::vars?\b|\bprocess::(?:\{[^}]*)?\bCommand\b"
    )
    .is_match(code)
}

/// Writes the page of each listing that a chapter shows whole.
///
/// # Errors
/// If a file cannot be written.
pub fn write(book: &Book, folder: &Path) -> Result<()> {
    let project = &book.project;
    let language = project.config.book.language.as_deref().unwrap_or("en");
    for embed in book
        .chapters
        .iter()
        .flat_map(|chapter| &chapter.expansion.embeds)
    {
        let whole = embed.directive != "error" && embed.anchor.is_none();
        let listing = project.catalog.listings.get(&embed.name).filter(|_| whole);
        let Some((listing, code)) =
            listing.and_then(|listing| Some((listing, program(project, listing)?)))
        else {
            continue;
        };
        let file = folder.join(page(listing));
        fs::create_dir_all(folder.join(FOLDER))
            .and_then(|()| fs::write(&file, html(language, &listing.name, &code)))
            .with_context(|| format!("cannot write {}", file.display()))?;
    }
    Ok(())
}

fn html(language: &str, name: &str, code: &str) -> String {
    let address = escape(&address(code));
    format!(
        "<!DOCTYPE html>
<html lang=\"{}\">
<head>
<meta charset=\"utf-8\">
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; form-action 'none'\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<meta name=\"robots\" content=\"noindex\">
<meta name=\"referrer\" content=\"no-referrer\">
<meta http-equiv=\"refresh\" content=\"0; url={address}\">
<title>{name} in the Rust Playground</title>
</head>
<body>
<main>
<h1>{name}</h1>
<p><a href=\"{address}\">Open {name} in the Rust Playground</a></p>
</main>
</body>
</html>
",
        escape(language)
    )
}
