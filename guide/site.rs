//! The post-render step: what the site has beside the text of its chapters. It runs once, after mdBook and before the
//! new pages take the place of the old ones.
//!
//! Each page's template (`theme/index.hbs`) has comments `<!--guide:NAME-->`; here they are filled with the page's head,
//! the contents and the foot. Files that only mdBook's own pages need are removed. Whatever has the page's build in it
//! comes last: the service worker, which must know every file.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use mdbook_driver::book::{Book as MdBook, BookItem};
use mdbook_driver::config::Config;

use crate::book::{Book, Chapter};
use crate::regex;

pub mod checked;
mod contents;
mod foot;
mod head;
mod machines;
pub mod play;
pub mod published;
pub mod search;
pub mod worker;

/// Where the site is published, as `[preprocessor.guide]` of book.toml says: `https://host/path/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// With a slash at its end.
    pub whole: String,
    /// From the host's root, with a slash at both ends: `/guide/`.
    pub path: String,
}

impl Address {
    /// What book.toml says; without it, the root of this machine.
    pub fn of(book: &Book) -> Address {
        Address::written(&book.project.config)
    }

    /// The same, of a book that is not loaded.
    pub fn written(config: &Config) -> Address {
        let written: Option<String> = config.get("preprocessor.guide.address").ok().flatten();
        let written = written.unwrap_or_else(|| "http://localhost/".into());
        let whole = format!("{}/", written.trim_end_matches('/'));
        let path = regex!(r"^[a-z]+://[^/]+").replace(&whole, "").into_owned();
        Address { whole, path }
    }
}

/// Where a page that has moved takes its script.
const MOVED: &str = "<!--guide:moved-->";
/// What mdBook writes between the chapters of its page to print. The guide's policy refuses the style, and its own style
/// sheet does the same.
pub const PAGE_BREAK: &str = "<div style=\"break-before: page; page-break-before: always;\"></div>";
/// The picture in `theme/` that other sites show beside a link to the book.
const PICTURE: &str = "og.png";
/// The files of `theme/` without which the page is not the guide's.
pub const THEME: [&str; 9] = [
    "index.hbs",
    "redirect.hbs",
    "guide.css",
    "guide.js",
    "moved.js",
    "search.js",
    "minisearch.js",
    "favicon.svg",
    PICTURE,
];

/// The EPUB, which `cargo run -p epub` puts beside the pages.
pub const EPUB: &str = "concurrency-without-the-gil.epub";

/// What the step knows while it works on the pages.
pub struct Site<'a> {
    pub book: &'a Book,
    pub address: Address,
    /// The parts and chapters in the order of SUMMARY.md, drafts among them.
    pub entries: Vec<Entry>,
    /// The first half of the book's title, for tabs of browsers.
    pub short_title: String,
    pub title: String,
    pub description: String,
    /// The picture that a link to the book is shown with.
    pub picture: String,
    /// The files of the search, as the page's head names them.
    pub search: String,
}

/// A line of the contents.
pub enum Entry {
    Part(String),
    /// A chapter; without a path it is not written yet.
    Chapter {
        title: String,
        path: Option<String>,
    },
}

/// Completes the site that mdBook rendered into `folder`.
///
/// # Errors
/// If a file cannot be read or written.
pub fn finish(book: &Book, rendered: &MdBook, folder: &Path) -> Result<()> {
    let config = &book.project.config.book;
    let title = config.title.clone().unwrap_or_default();
    let mut site = Site {
        book,
        address: Address::of(book),
        entries: entries(rendered),
        short_title: title.split(':').next().unwrap_or(&title).to_owned(),
        description: config.description.clone().unwrap_or_default(),
        picture: String::new(),
        search: String::new(),
        title,
    };
    site.picture = asset(book, folder, PICTURE)?;
    site.search = search::write(book, &site.entries, folder)?.meta();
    let moved = asset(book, folder, "moved.js")?;
    let checked = checked::line(&book.project.root);
    let pages = pages(folder);
    for page in &pages {
        let file = folder.join(page);
        let text = fs::read_to_string(&file)?;
        if text.contains(MOVED) {
            let root = "../".repeat(page.matches('/').count());
            let script = format!("<script src=\"{root}{moved}\"></script>");
            fs::write(&file, text.replacen(MOVED, &script, 1))?;
        }
        if !text.contains("<!--guide:policy-->") {
            continue;
        }
        let chapter = site.chapter_of(page);
        // The page for missing addresses is shown at any of them: it is written from the host's root.
        let root = match page.as_str() {
            "404.html" => "/".to_owned(),
            _ => "../".repeat(page.matches('/').count()),
        };
        let mut text = text
            .replace("<!--guide:head-->", &head::head(&site, page, chapter))
            .replace("<!--guide:contents-->", &contents::list(&site, page, &root))
            .replace(
                "<!--guide:foot-->",
                &foot::foot(&site, page, chapter, &root, &checked),
            );
        if page == "404.html" {
            text = regex!(r"(?s)(<main[^>]*>).*(</main>)")
                .replace(&text, |found: &::regex::Captures| {
                    format!("{}{}{}", &found[1], foot::MISSING, &found[2])
                })
                .into_owned();
        }
        if page == "print.html" {
            text = text.replace(PAGE_BREAK, "");
        }
        text = text.replacen("<!--guide:policy-->", &head::policy(&text), 1);
        text = head::titled(&site, page, chapter, &text);
        if page == "404.html" {
            text = below(&text, &site.address.path);
        }
        fs::write(&file, text)?;
    }
    // The list is for the checks.
    let _ = fs::remove_file(folder.join("published.txt"));
    machines::write(&site, folder)?;
    play::write(book, folder)?;
    remove_unused(folder, &pages)?;
    worker::write(folder)
}

impl Site<'_> {
    /// The chapter a page shows; the first one is the front page too.
    pub fn chapter_of(&self, page: &str) -> Option<&Chapter> {
        match page {
            "index.html" => self.book.chapters.first(),
            _ => self
                .book
                .chapters
                .iter()
                .find(|chapter| page_of(&chapter.path) == page),
        }
    }

    /// The one address of a page: the first chapter's is that of the site.
    pub fn canonical(&self, page: &str) -> String {
        let first = self
            .book
            .chapters
            .first()
            .map(|chapter| page_of(&chapter.path));
        match page == "index.html" || Some(page) == first.as_deref() {
            true => self.address.whole.clone(),
            false => format!("{}{page}", self.address.whole),
        }
    }
}

/// The page of the chapter at `path`: `threads/channels.html`.
pub fn page_of(path: &str) -> String {
    format!("{}.html", path.trim_end_matches(".md"))
}

/// The file of the site to which `path` on the page `from` leads; none above the site, or from the host's root, where the
/// site may not lie.
pub fn resolve(from: &str, path: &str) -> Option<String> {
    if path.is_empty() {
        return Some(from.to_owned());
    }
    if path.starts_with('/') {
        return None;
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    if path.ends_with('/') || parts.is_empty() {
        parts.push("index.html");
    }
    Some(parts.join("/"))
}

/// Moves the addresses that begin at the host's root below `path`.
pub fn below(page: &str, path: &str) -> String {
    regex!(r#"((?:href|src|data-root)=")/"#)
        .replace_all(page, |found: &::regex::Captures| {
            format!("{}{path}", &found[1])
        })
        .into_owned()
}

/// Copies a file of `theme/` under a name that changes with its content, and returns that name.
///
/// # Errors
/// If it cannot be read or written.
pub fn asset(book: &Book, folder: &Path, name: &str) -> Result<String> {
    let bytes = fs::read(book.project.root.join("theme").join(name))
        .with_context(|| format!("theme/{name} cannot be read"))?;
    hashed(folder, name, &bytes)
}

/// Writes `bytes` into the site as `name`, with a digest of them before its ending; returns the name.
///
/// # Errors
/// If it cannot be written.
pub fn hashed(folder: &Path, name: &str, bytes: &[u8]) -> Result<String> {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let name = format!(
        "{stem}-{}.{ending}",
        &crate::evidence::digest_of(bytes)[..8]
    );
    fs::write(folder.join(&name), bytes).with_context(|| format!("{name} cannot be written"))?;
    Ok(name)
}

fn entries(rendered: &MdBook) -> Vec<Entry> {
    rendered
        .iter()
        .filter_map(|item| match item {
            BookItem::PartTitle(title) => Some(Entry::Part(title.clone())),
            BookItem::Chapter(chapter) => Some(Entry::Chapter {
                title: chapter.name.clone(),
                path: chapter
                    .path
                    .as_ref()
                    .map(|path| path.display().to_string().replace('\\', "/")),
            }),
            BookItem::Separator => None,
        })
        .collect()
}

/// The pages of the site, as paths with `/`.
fn pages(folder: &Path) -> Vec<String> {
    files(folder)
        .into_iter()
        .filter(|file| file.ends_with(".html"))
        .collect()
}

/// All files below `folder`, as paths with `/`, in order.
pub fn files(folder: &Path) -> Vec<String> {
    walkdir::WalkDir::new(folder)
        .sort_by_file_name()
        .into_iter()
        .flatten()
        .filter(|entry| entry.file_type().is_file())
        .filter_map(|entry| {
            let path = entry.path().strip_prefix(folder).ok()?;
            Some(path.display().to_string().replace('\\', "/"))
        })
        .collect()
}

/// Removes what mdBook wrote for its own pages: style sheets, scripts, fonts and pictures that no page of ours names,
/// and the page of its sidebar.
fn remove_unused(folder: &Path, pages: &[String]) -> Result<()> {
    let mut named = BTreeSet::new();
    for page in pages.iter().filter(|page| *page != "toc.html") {
        let text = fs::read_to_string(folder.join(page))?;
        for found in regex!(r#"(?:href|src|content)="([^"]+)""#).captures_iter(&text) {
            for file in found[1].split(' ') {
                named.insert(file.rsplit('/').next().unwrap_or_default().to_owned());
            }
        }
    }
    let ours = |file: &str| named.contains(file.rsplit('/').next().unwrap_or_default());
    let theirs = |file: &str| {
        file == "toc.html"
            || file.starts_with("fonts/")
            || [".css", ".js", ".woff2"]
                .iter()
                .any(|ending| file.ends_with(ending))
            || file.starts_with("favicon")
    };
    for file in files(folder) {
        if theirs(&file) && !ours(&file) {
            fs::remove_file(folder.join(file))?;
        }
    }
    for empty in ["fonts", "css"] {
        // It is removed only when nothing is left in it.
        let _ = fs::remove_dir(folder.join(empty));
    }
    Ok(())
}
