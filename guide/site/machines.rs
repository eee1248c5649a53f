//! What machines read: the site's map, its rules for robots, `llms.txt`, and each chapter as plain markdown beside its
//! page, made from the page's own text.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result};
use htmd::HtmlToMarkdown;

use super::{Entry, Site, head, page_of};
use crate::regex;
use crate::text::escape;

/// Writes them into the site.
///
/// # Errors
/// If a page cannot be read, or a file cannot be written.
pub fn write(site: &Site, folder: &Path) -> Result<()> {
    let address = &site.address.whole;
    let mut map = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for chapter in &site.book.chapters {
        let page = site.canonical(&page_of(&chapter.path));
        map.push_str(&format!("<url><loc>{}</loc></url>\n", escape(&page)));
    }
    map.push_str("</urlset>\n");
    fs::write(folder.join("sitemap.xml"), map)?;
    fs::write(
        folder.join("robots.txt"),
        format!("User-agent: *\nAllow: /\nSitemap: {address}sitemap.xml\n"),
    )?;
    let mut list = format!("# {}\n\n> {}\n", site.title, site.description);
    let mut heading = "\n".to_owned();
    for entry in &site.entries {
        match entry {
            Entry::Part(title) => heading = format!("\n## {title}\n\n"),
            Entry::Chapter {
                path: Some(path), ..
            } => {
                if let Some(chapter) = site.book.chapter(path) {
                    // It stands before its first written chapter: a part without one is left out.
                    list.push_str(&std::mem::take(&mut heading));
                    list.push_str(&format!(
                        "- [{}]({address}{path}): {}\n",
                        chapter.title,
                        head::description(&chapter.expansion.text)
                    ));
                }
            }
            Entry::Chapter { path: None, .. } => {}
        }
    }
    fs::write(folder.join("llms.txt"), list)?;
    // It takes its time, so what the last build has converted is kept: a save changes one chapter.
    static LAST: Mutex<BTreeMap<String, String>> = Mutex::new(BTreeMap::new());
    let last = || LAST.lock().unwrap_or_else(PoisonError::into_inner);
    let mut before = std::mem::take(&mut *last());
    let mut now = BTreeMap::new();
    for chapter in &site.book.chapters {
        // A chapter that mdBook did not render is what *links* looks for.
        let Ok(page) = fs::read_to_string(folder.join(page_of(&chapter.path))) else {
            continue;
        };
        // By hand: a pattern with a group would read each page letter by letter, at every save.
        let main = page.find("<main").zip(page.rfind("</main>"));
        let main = main.map(|(start, end)| page[start..end].split_once('>'));
        let (_, main) = main
            .flatten()
            .with_context(|| format!("{} has no text", chapter.path))?;
        let text = match before.remove(main) {
            Some(text) => text,
            None => markdown(main)?,
        };
        fs::write(folder.join(&chapter.path), &text)?;
        now.insert(main.to_owned(), text);
    }
    *last() = now;
    Ok(())
}

/// What stands for a bar in a cell while a page is converted: a letter of nobody's.
const BAR: &str = "\u{e000}";

/// The text of a page as markdown.
fn markdown(main: &str) -> Result<String> {
    let converter = HtmlToMarkdown::builder()
        .skip_tags(vec!["svg", "button"])
        .build();
    // A heading on the page is a link to itself; the colours of code are spans.
    let plain = regex!(r#"(?s)<a class="header"[^>]*>(.*?)</a>"#).replace_all(main, "$1");
    let plain = regex!(r"</?span[^>]*>|(?s:<svg.*?</svg>)").replace_all(&plain, "");
    // The converter drops the heads of rows.
    let plain = regex!(r#"(?s)<th scope="row[^>]*>(.*?)</th>"#).replace_all(&plain, "<td>$1</td>");
    // Of a table's head it keeps the `th`s alone, and an empty corner is none: the columns would lose their heads.
    let plain = regex!(r"(?s)<thead.*?</thead>").replace_all(&plain, |head: &regex::Captures| {
        head[0].replace("<td", "<th").replace("</td>", "</th>")
    });
    // Nor does it keep a bar in a cell from ending the cell.
    let plain = regex!(r"(?s)<t[dh][ >].*?</t[dh]>")
        .replace_all(&plain, |cell: &regex::Captures| cell[0].replace('|', BAR));
    Ok(converter.convert(&plain)?.replace(BAR, r"\|") + "\n")
}
