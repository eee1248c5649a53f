//! The book as an EPUB 3, from the pages that mdBook makes of the preprocessor's text.
//!
//! [`make`] lets mdBook render into a temporary folder and takes the `<main>` of each chapter; [`xhtml`] writes it as
//! XML, without what only a site can have, and with links that lead from chapter to chapter of the EPUB. rbook writes
//! the container around them. The same source and date give the same bytes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use guide::book::Book;
use guide::preprocess::Guide;
use guide::site::{Address, page_of};
use mdbook_driver::MDBook;
use mdbook_driver::book::BookItem;
use rbook::Epub;
use rbook::ebook::metadata::datetime::DateTime;
use rbook::ebook::toc::TocEntryKind;
use rbook::epub::metadata::{DetachedEpubMetaEntry, EpubVersion};
use rbook::epub::{EpubChapter, manifest::DetachedEpubManifestEntry};

pub mod xhtml;

/// The name of the file.
pub use guide::site::EPUB as FILE;

/// The folder inside the container that all content is in.
pub const FOLDER: &str = "OEBPS";

/// When the EPUB was made: SOURCE_DATE_EPOCH (seconds since 1970, as reproducible builds use it), or now.
///
/// # Errors
/// If the variable is not a whole number.
pub fn date() -> Result<DateTime> {
    match std::env::var("SOURCE_DATE_EPOCH") {
        Ok(seconds) => {
            let seconds = seconds.trim().parse();
            Ok(DateTime::from_unix(seconds.context(
                "SOURCE_DATE_EPOCH is not a whole number of seconds",
            )?))
        }
        Err(_) => Ok(DateTime::now()),
    }
}

/// The file of a chapter below [`FOLDER`]: `threads/channels.xhtml` for `threads/channels.md`.
pub fn file_of(chapter: &str) -> String {
    format!("{}.xhtml", chapter.trim_end_matches(".md"))
}

/// Makes the EPUB of the book at `root`, made at `date`.
///
/// # Errors
/// If the book has problems (all of them as one text), or a file of `theme/` cannot be read.
pub fn make(root: &Path, date: DateTime) -> Result<Vec<u8>> {
    let book = Arc::new(Book::load(root));
    if !book.problems.is_empty() {
        anyhow::bail!(guide::message::report(&book.problems));
    }
    let folder = tempfile::tempdir()?;
    let mut mdbook = MDBook::load(root)?;
    mdbook.config.build.build_dir = folder.path().to_path_buf();
    mdbook.with_preprocessor(Guide::of(book.clone()));
    mdbook.build()?;

    let theme =
        |file: &str| fs::read(root.join("theme").join(file)).with_context(|| file.to_owned());
    let about = About::of(&book);
    let mut editor = Epub::builder()
        .version(EpubVersion::EPUB3)
        .identifier(about.address.clone())
        .title(DetachedEpubMetaEntry::title(about.title.clone()))
        .language(about.language.clone())
        .published_date(DetachedEpubMetaEntry::date(date.to_string()))
        .modified_date(DetachedEpubMetaEntry::date(date.to_string()))
        .rights("Text and pictures: CC BY 4.0. Programs: MIT or Apache-2.0, at the user's choice.")
        .generator(None::<String>)
        .toc_title("Contents")
        .cover_image(("cover.png", theme("cover.png")?))
        .resource(("epub.css", theme("epub.css")?));
    for author in &book.project.config.book.authors {
        editor = editor.author(DetachedEpubMetaEntry::creator(author.clone()));
    }
    if let Some(description) = &book.project.config.book.description {
        editor = editor.description(description.clone());
    }
    for (property, value) in ACCESSIBILITY {
        editor = editor.meta(DetachedEpubMetaEntry::meta(property).value(value));
    }
    editor = editor.chapter(
        EpubChapter::new("Title page")
            .kind(TocEntryKind::TitlePage)
            .href("title.xhtml")
            .xhtml(title_page(&about, &book, date)),
    );

    let chapters: BTreeSet<String> = book.chapters.iter().map(|one| one.path.clone()).collect();
    let mut images = BTreeMap::new();
    let mut part: Option<EpubChapter> = None;
    let mut empty = true;
    let mut begin = TocEntryKind::BodyMatter;
    for item in &mdbook.book.items {
        match item {
            BookItem::PartTitle(title) => {
                editor = editor.chapter(part.take().filter(|_| !empty));
                part = Some(EpubChapter::new(title.clone()));
                empty = true;
            }
            BookItem::Chapter(chapter) => {
                let Some(path) = &chapter.source_path else {
                    continue;
                };
                let path = path.to_string_lossy().replace('\\', "/");
                let page = page_of(&path);
                let html = fs::read_to_string(folder.path().join(&page))?;
                let made = xhtml::chapter(&page, &chapter.name, &html, &chapters, &about.address)?;
                for image in made.images {
                    let bytes = fs::read(folder.path().join(&image));
                    images.insert(image.clone(), bytes.with_context(|| image.clone())?);
                }
                let mut entry = DetachedEpubManifestEntry::new(path.replace(['/', '.'], "-"));
                if made.svg {
                    entry = entry.property("svg");
                }
                let mut one = EpubChapter::new(chapter.name.clone())
                    .with_manifest_entry(entry)
                    .href(file_of(&path))
                    .xhtml(made.text);
                // The first chapter is where reading begins.
                if begin == TocEntryKind::BodyMatter {
                    one = one.kind(begin);
                    begin = TocEntryKind::Unknown;
                }
                empty = false;
                match part.take() {
                    Some(title) => part = Some(title.children(one)),
                    None => editor = editor.chapter(one),
                }
            }
            BookItem::Separator => {}
        }
    }
    editor = editor.chapter(part.filter(|_| !empty));
    for image in images {
        editor = editor.resource(image);
    }
    let mut options = editor.write();
    options
        .target(EpubVersion::EPUB3)
        .toc_stylesheet("epub.css");
    Ok(options.compression(9).to_vec()?)
}

/// What the metadata and the title page say.
struct About {
    title: String,
    language: String,
    /// Where the book is published; its identifier as well.
    address: String,
}

impl About {
    fn of(book: &Book) -> About {
        let config = &book.project.config.book;
        About {
            title: config.title.clone().unwrap_or_default(),
            language: config.language.clone().unwrap_or_else(|| "en".into()),
            address: Address::of(book).whole,
        }
    }
}

/// What a reader who cannot see, or see well, can expect, in the words of schema.org.
const ACCESSIBILITY: [(&str, &str); 9] = [
    ("schema:accessMode", "textual"),
    ("schema:accessMode", "visual"),
    ("schema:accessModeSufficient", "textual"),
    ("schema:accessibilityFeature", "alternativeText"),
    ("schema:accessibilityFeature", "longDescription"),
    ("schema:accessibilityFeature", "structuralNavigation"),
    ("schema:accessibilityFeature", "tableOfContents"),
    ("schema:accessibilityHazard", "none"),
    (
        "schema:accessibilitySummary",
        "All content is text, or a drawing with a description; what a timeline shows is a table as well.",
    ),
];

/// The first page: what this is, of when, where it comes from and what may be done with it.
fn title_page(about: &About, book: &Book, date: DateTime) -> String {
    let (title, subtitle) = about.title.split_once(": ").unwrap_or((&about.title, ""));
    let body = format!(
        "<section class=\"title\">\n<h1>{}</h1>\n<p class=\"subtitle\">{}</p>\n<p>{}</p>\n<p>The edition of {} for e-readers. \
         The book itself, with search and its newest text: <a href=\"{address}\">{address}</a></p>\n\
         <p>Text and pictures are under <a href=\"https://creativecommons.org/licenses/by/4.0/\">CC BY 4.0</a>, the \
         programs under MIT or Apache-2.0, at your choice.</p>\n</section>\n",
        xhtml::escape(title),
        xhtml::escape(subtitle),
        xhtml::escape(&book.project.config.book.authors.join(", ")),
        date.date(),
        address = xhtml::escape(&about.address),
    );
    xhtml::document(title, "", &about.language, &body)
}
