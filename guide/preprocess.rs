//! The guide as an mdBook preprocessor: in-process for `cargo run`, over stdin and stdout for stock `mdbook build`.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, bail};
pub use mdbook_preprocessor::MDBOOK_VERSION;
use mdbook_preprocessor::book::{Book as MdBook, BookItem};
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};

use crate::book::Book;
use crate::highlight;
use crate::message::{Diagnostic, Problem, report};

/// Replaces each chapter's text by its expansion, with its code highlighted; refuses a book with problems.
pub struct Guide {
    /// The book, where it is loaded already; mdBook's own program gives nothing but its folder.
    book: Option<Arc<Book>>,
}

impl Guide {
    /// For a book that is loaded and has no problems.
    pub fn of(book: Arc<Book>) -> Guide {
        Guide { book: Some(book) }
    }
}

impl Preprocessor for Guide {
    fn name(&self) -> &str {
        "guide"
    }

    fn run(&self, context: &PreprocessorContext, mut book: MdBook) -> Result<MdBook> {
        if context.mdbook_version != MDBOOK_VERSION {
            let problem = Problem::WrongMdbook {
                found: context.mdbook_version.clone(),
                wanted: MDBOOK_VERSION.to_owned(),
            };
            bail!(report(&[Diagnostic::new("book.toml", 1, problem)]));
        }
        let guide = match &self.book {
            Some(guide) => guide.clone(),
            None => Arc::new(Book::load(&context.root)),
        };
        if !guide.problems.is_empty() {
            bail!(report(&guide.problems));
        }
        let mut texts: BTreeMap<String, String> = guide
            .chapters
            .iter()
            .map(|chapter| {
                let text = highlight::fences(&chapter.expansion.text)
                    .with_context(|| format!("highlighting {}", chapter.source()))?;
                Ok((chapter.path.clone(), text))
            })
            .collect::<Result<_>>()?;
        book.for_each_mut(|item| {
            if let BookItem::Chapter(chapter) = item
                && let Some(path) = &chapter.source_path
                && let Some(text) = texts.remove(&slashed(path))
            {
                chapter.content = text;
            }
        });
        Ok(book)
    }
}

fn slashed(path: &Path) -> String {
    let parts: Vec<_> = path
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    parts.join("/")
}

/// Speaks mdBook's preprocessor protocol: `[context, book]` as JSON on stdin, the book on stdout.
///
/// # Errors
/// If the input is not that, if mdBook is of another version, or if the book has problems.
pub fn over_stdio() -> Result<()> {
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input)?;
    // The version first: another mdBook may send a book this one cannot read.
    let raw: serde_json::Value =
        serde_json::from_str(&input).context("the input is not mdBook's JSON")?;
    let found = raw[0]["mdbook_version"]
        .as_str()
        .unwrap_or("of unknown version");
    if found != MDBOOK_VERSION {
        let problem = Problem::WrongMdbook {
            found: found.to_owned(),
            wanted: MDBOOK_VERSION.to_owned(),
        };
        bail!(report(&[Diagnostic::new("book.toml", 1, problem)]));
    }
    let (context, book) = mdbook_preprocessor::parse_input(input.as_bytes())?;
    let book = Guide { book: None }.run(&context, book)?;
    serde_json::to_writer(std::io::stdout().lock(), &book)?;
    Ok(())
}
