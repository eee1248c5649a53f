//! The foot of every page: how to mend it, other forms of it, and when it was last checked.

use percent_encoding::{AsciiSet, utf8_percent_encode};

use super::play::UNRESERVED;
use super::{Site, resolve};
use crate::book::Chapter;
use crate::expand;
use crate::regex;
use crate::text::escape;

/// What stands in an address's path as it is.
const PATH: &AsciiSet = &UNRESERVED.remove(b'/');

/// The text of the page for missing addresses.
pub const MISSING: &str = "
<h1 id=\"missing\">There is no such page</h1>
<p>Perhaps the address is misspelt. The <a href=\"/reference/rosetta.html\">Rosetta</a> leads from every Python name to its
chapter, and the search finds the same names.</p>
";

/// The file that a chapter's author edits, and its text: the chapter's own, or the one file that it includes whole.
fn written(site: &Site, chapter: &Chapter) -> (String, String) {
    let source = chapter.source();
    let included = regex!(r"^\s*\{\{\s*#\s*include ([^}:\s]+)\s*\}\}\s*$").captures(&chapter.raw);
    let included = included.and_then(|found| {
        let file = resolve(&source, &found[1])?;
        let text = std::fs::read_to_string(site.book.project.root.join(&file)).ok()?;
        Some((file, text))
    });
    included.unwrap_or_else(|| (source, chapter.raw.clone()))
}

/// The foot of `page`; `root` leads from it to the front page.
pub fn foot(
    site: &Site,
    page: &str,
    chapter: Option<&Chapter>,
    root: &str,
    checked: &str,
) -> String {
    let mut links = Vec::new();
    let html = site.book.project.config.html_config().unwrap_or_default();
    if let Some(chapter) = chapter {
        let (source, text) = written(site, chapter);
        let encoded = utf8_percent_encode(&source, PATH).to_string();
        if let Some(template) = &html.edit_url_template {
            let edit = escape(&template.replace("{path}", &encoded));
            links.push(format!(
                "<a rel=\"edit\" href=\"{edit}\">Edit this page</a>"
            ));
        }
        if let Some(repository) = &html.git_repository_url {
            let lines: Vec<String> = expand::heading_lines(&text)
                .into_iter()
                .map(|(id, line)| format!("{id}={line}"))
                .collect();
            links.push(format!(
                "<a id=\"report\" href=\"{}/issues/new?title=Mistake+in+{encoded}:1\" data-file=\"{}\" data-lines=\"{}\">Report a mistake</a>",
                escape(repository.trim_end_matches('/')),
                escape(&source),
                escape(&lines.join(" "))
            ));
        }
        let markdown = utf8_percent_encode(&chapter.path, PATH);
        links.push(format!("<a href=\"{root}{markdown}\">As markdown</a>"));
    }
    if page != "print.html" {
        links.push(format!(
            "<a href=\"{root}print.html\">Whole book, to print</a>"
        ));
    }
    // Only the published site is sure to have it.
    let epub = escape(&format!("{}{}", site.address.whole, super::EPUB));
    links.push(format!("<a href=\"{epub}\">EPUB</a>"));
    if let Some(repository) = &html.git_repository_url {
        links.push(format!("<a href=\"{}\">Source</a>", escape(repository)));
    }
    let items: Vec<String> = links
        .into_iter()
        .map(|link| format!("<li>{link}</li>\n"))
        .collect();
    format!(
        "<ul class=\"about\">\n{}</ul>\n<p class=\"checked\">{}</p>\n",
        items.concat(),
        escape(checked)
    )
}
