//! The head of every page: what search engines and other sites show of it, and what the browser may load.

use ::regex::NoExpand;
use base64::Engine;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use serde_json::json;
use sha2::{Digest, Sha256};

use super::Site;
use crate::book::Chapter;
use crate::regex;
use crate::text::escape;

/// The most letters of a description: what search engines show.
const DESCRIPTION: usize = 160;

/// The head of `page`, but for its title and its policy.
pub fn head(site: &Site, page: &str, chapter: Option<&Chapter>) -> String {
    let title = chapter.map_or(site.title.as_str(), |chapter| chapter.title.as_str());
    let description = match chapter {
        Some(chapter) if page != "index.html" => {
            let own = description(&chapter.expansion.text);
            match own.is_empty() {
                true => site.description.clone(),
                false => own,
            }
        }
        _ => site.description.clone(),
    };
    let canonical = site.canonical(page);
    let picture = format!("{}{}", site.address.whole, site.picture);
    let mut lines = vec![format!(
        "<meta name=\"description\" content=\"{}\">",
        escape(&description)
    )];
    if page == "404.html" {
        lines.push("<meta name=\"robots\" content=\"noindex\">".into());
    } else {
        lines.push(format!(
            "<link rel=\"canonical\" href=\"{}\">",
            escape(&canonical)
        ));
    }
    for (name, content) in [
        (
            "og:type",
            if chapter.is_some() {
                "article"
            } else {
                "website"
            },
        ),
        ("og:site_name", &site.short_title),
        ("og:title", title),
        ("og:description", &description),
        ("og:url", &canonical),
        ("og:image", &picture),
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
        ("og:image:alt", &site.title),
    ] {
        lines.push(format!(
            "<meta property=\"{name}\" content=\"{}\">",
            escape(content)
        ));
    }
    lines.push("<meta name=\"twitter:card\" content=\"summary_large_image\">".into());
    if let (Some(chapter), false) = (chapter, page == "index.html") {
        lines.push(format!(
            "<link rel=\"alternate\" type=\"text/markdown\" href=\"{}\">",
            escape(&format!("{}{}", site.address.whole, chapter.path))
        ));
        let about = json!({
            "@context": "https://schema.org",
            "@type": "TechArticle",
            "headline": chapter.title,
            "description": description,
            "url": canonical,
            "image": picture,
            "inLanguage": "en",
            "license": "https://creativecommons.org/licenses/by/4.0/",
            "isPartOf": { "@type": "Book", "name": site.title, "url": site.address.whole },
            "author": { "@type": "Organization", "name": "The guide's contributors" },
        });
        lines.push(json_ld(&about));
    } else if chapter.is_some() {
        let about = json!({
            "@context": "https://schema.org",
            "@type": "Book",
            "name": site.title,
            "description": description,
            "url": canonical,
            "image": picture,
            "inLanguage": "en",
            "license": "https://creativecommons.org/licenses/by/4.0/",
            "author": { "@type": "Organization", "name": "The guide's contributors" },
        });
        lines.push(json_ld(&about));
    }
    lines.push(format!(
        "<meta name=\"guide-search\" content=\"{}\">",
        site.search
    ));
    if page != "print.html" {
        lines.push(format!(
            "<meta name=\"guide-worker\" content=\"{}\">",
            super::worker::FILE
        ));
    }
    lines.join("\n")
}

/// JSON-LD in a script element, where `<` would end it.
fn json_ld(about: &serde_json::Value) -> String {
    let text = about.to_string().replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">{text}</script>")
}

/// The policy of a page: its own files, and the one inline script that sets the theme, named by its digest. A script in
/// the text is nobody's.
pub fn policy(page: &str) -> String {
    let page = page.split("<body").next().unwrap_or(page);
    let digests: Vec<String> = regex!(r"(?s)<script>(.*?)</script>")
        .captures_iter(page)
        .map(|found| {
            let digest = Sha256::digest(found[1].as_bytes());
            let digest = base64::engine::general_purpose::STANDARD.encode(digest);
            format!(" 'sha256-{digest}'")
        })
        .collect();
    let policy = format!(
        "default-src 'none'; script-src 'self'{}; style-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'self'",
        digests.concat()
    );
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
}

/// The same page with a title that fits a tab: the chapter's, and the first half of the book's.
pub fn titled(site: &Site, page: &str, chapter: Option<&Chapter>, text: &str) -> String {
    let title = match (chapter, page) {
        (Some(chapter), _) => format!("{} · {}", chapter.title, site.short_title),
        (None, "404.html") => format!("Page not found · {}", site.short_title),
        (None, _) => site.title.clone(),
    };
    let title = format!("<title>{}</title>", escape(&title));
    regex!(r"(?s)<title>.*?</title>")
        .replace(text, NoExpand(&title))
        .into_owned()
}

/// The first paragraph of a chapter as plain text, cut at a word.
pub fn description(markdown: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for event in Parser::new(markdown) {
        match event {
            Event::Start(Tag::Paragraph) => inside = true,
            Event::End(TagEnd::Paragraph) if !text.trim().is_empty() => break,
            Event::Text(words) | Event::Code(words) if inside => text.push_str(&words),
            Event::SoftBreak | Event::HardBreak if inside => text.push(' '),
            _ => {}
        }
    }
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= DESCRIPTION {
        return text;
    }
    let cut: String = text.chars().take(DESCRIPTION - 1).collect();
    let end = cut.rfind(". ").filter(|end| *end > DESCRIPTION / 2);
    match end {
        Some(end) => cut[..=end].to_owned(),
        None => format!(
            "{}…",
            cut[..cut.rfind(' ').unwrap_or(cut.len())].trim_end_matches(',')
        ),
    }
}
