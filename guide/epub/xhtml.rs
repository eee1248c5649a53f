//! One page of the site as one XHTML file of the EPUB.
//!
//! The page is parsed as a browser would, and its `<main>` is written out again as XML. What only a site can have is
//! left out; a link to another chapter leads to that chapter's file, one that opens the Rust Playground to the published
//! site, and a link to anything else on the site becomes plain text.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use guide::site::{play, resolve};
use quick_xml::Writer;
use quick_xml::events::{BytesEnd, BytesStart, BytesText, Event};
use scraper::node::Element;
use scraper::{ElementRef, Html, Node, Selector};

/// A chapter, ready for the container.
pub struct Made {
    pub text: String,
    /// Whether it has a drawing in it, which the container's list of files must say.
    pub svg: bool,
    /// The images it shows, below the site's folder.
    pub images: BTreeSet<String>,
}

/// What a page has for pressing or typing, or for the browser alone.
const LEFT_OUT: [&str; 11] = [
    "button", "dialog", "form", "iframe", "input", "label", "link", "noscript", "script", "select",
    "style",
];

/// Elements without an end tag in HTML; only these are written `<br/>`, so that a reader that takes XHTML for HTML
/// still sees the rest.
const VOID: [&str; 5] = ["br", "col", "hr", "img", "wbr"];

const XMLNS: &str = "http://www.w3.org/2000/xmlns/";
const HTML: &str = "http://www.w3.org/1999/xhtml";
const SVG: &str = "http://www.w3.org/2000/svg";

/// Text as XML has it.
pub fn escape(text: &str) -> String {
    quick_xml::escape::partial_escape(text).into_owned()
}

/// A whole file around `body`; `up` leads from it to the folder of the style sheet.
pub fn document(title: &str, up: &str, language: &str, body: &str) -> String {
    let language = quick_xml::escape::escape(language);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n\
         <html xmlns=\"{HTML}\" xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"{language}\" xml:lang=\"{language}\">\n\
         <head>\n<title>{}</title>\n<link rel=\"stylesheet\" type=\"text/css\" href=\"{up}epub.css\"/>\n</head>\n\
         <body>\n{body}</body>\n</html>\n",
        escape(title)
    )
}

/// The page `page` (`threads/channels.html`) whose HTML is `html`; `chapters` are the paths of all, with `.md`, and
/// `site` is the address of the published pages.
///
/// # Errors
/// If the page has no `<main>`.
pub fn chapter(
    page: &str,
    title: &str,
    html: &str,
    chapters: &BTreeSet<String>,
    site: &str,
) -> Result<Made> {
    let parsed = Html::parse_document(html);
    let main = Selector::parse("main").expect("the selector is valid");
    let main = parsed.select(&main).next();
    let main = main.with_context(|| format!("{page} has no <main>"))?;
    let language = parsed.root_element().attr("lang").unwrap_or("en");
    let mut writing = Writing {
        page,
        chapters,
        site,
        xml: Writer::new(Vec::new()),
        svg: false,
        images: BTreeSet::new(),
    };
    writing.children(main, HTML)?;
    let body = String::from_utf8(writing.xml.into_inner())?;
    let up = "../".repeat(page.matches('/').count());
    Ok(Made {
        text: document(title, &up, language, body.trim_start()),
        svg: writing.svg,
        images: writing.images,
    })
}

struct Writing<'a> {
    page: &'a str,
    chapters: &'a BTreeSet<String>,
    site: &'a str,
    xml: Writer<Vec<u8>>,
    svg: bool,
    images: BTreeSet<String>,
}

impl Writing<'_> {
    fn children(&mut self, parent: ElementRef, space: &str) -> Result<()> {
        for child in parent.children() {
            match child.value() {
                Node::Text(text) => {
                    let escaped = quick_xml::escape::partial_escape(&text.text[..]);
                    self.xml
                        .write_event(Event::Text(BytesText::from_escaped(escaped)))?;
                }
                Node::Element(_) => {
                    let child = ElementRef::wrap(child).expect("it is an element");
                    self.element(child, space)?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn element(&mut self, element: ElementRef, outer: &str) -> Result<()> {
        let value = element.value();
        let name = value.name();
        let space: &str = &value.name.ns;
        let classes: Vec<&str> = value.classes().collect();
        if LEFT_OUT.contains(&name) || classes.contains(&"buttons") || classes.contains(&"tabs") {
            return Ok(());
        }
        let link = value.attr("href").map(|target| self.target(target));
        // Of a heading's link to itself, and of a link to what the EPUB does not have, the words stay.
        if name == "a"
            && (link == Some(None) || classes.contains(&"header"))
            && value.id().is_none()
        {
            return self.children(element, outer);
        }
        // A listing's link to itself is its name.
        if name == "a" && classes.contains(&"address") {
            self.xml
                .write_event(Event::Start(BytesStart::new("code")))?;
            self.children(element, outer)?;
            self.xml.write_event(Event::End(BytesEnd::new("code")))?;
            return Ok(());
        }
        let mut start = BytesStart::new(name);
        if space != outer {
            start.push_attribute(("xmlns", space));
        }
        self.svg |= space == SVG;
        attributes(value, &mut start);
        if let Some(Some(target)) = link {
            start.push_attribute(("href", target.as_str()));
        }
        if name == "img" {
            self.image(value, &mut start);
        }
        if VOID.contains(&name) && space == HTML {
            self.xml.write_event(Event::Empty(start))?;
            return Ok(());
        }
        self.xml.write_event(Event::Start(start))?;
        self.children(element, space)?;
        self.xml.write_event(Event::End(BytesEnd::new(name)))?;
        Ok(())
    }

    /// Where a link leads in the EPUB; nowhere, if that is a part of the site that the EPUB lacks.
    fn target(&self, target: &str) -> Option<String> {
        if has_scheme(target) || target.starts_with('#') {
            return Some(target.to_owned());
        }
        let (path, fragment) = match target.split_once('#') {
            Some((path, fragment)) => (path, format!("#{fragment}")),
            None => (target, String::new()),
        };
        let resolved = resolve(self.page, path)?;
        // The playground is opened by the published site's page.
        if resolved.starts_with(&format!("{}/", play::FOLDER)) {
            return Some(format!("{}{resolved}", self.site));
        }
        let chapter = resolved.strip_suffix(".html")?;
        self.chapters
            .contains(&format!("{chapter}.md"))
            .then(|| format!("{}.xhtml{fragment}", path.trim_end_matches(".html")))
    }

    fn image(&mut self, value: &Element, start: &mut BytesStart) {
        let Some(source) = value.attr("src") else {
            return;
        };
        if let Some(image) = resolve(self.page, source).filter(|_| !has_scheme(source)) {
            self.images.insert(image);
        }
        start.push_attribute(("src", source));
    }
}

/// All attributes but those that the caller writes, and those that only a browser's page needs.
fn attributes(value: &Element, start: &mut BytesStart) {
    for (name, text) in value.attrs.iter() {
        let local: &str = &name.local;
        let handled = ["href", "src", "xmlns", "tabindex"].contains(&local) || &*name.ns == XMLNS;
        if handled || local.starts_with("on") || local.starts_with("data-") {
            continue;
        }
        match &name.prefix {
            Some(prefix) => start.push_attribute((format!("{prefix}:{local}").as_str(), &**text)),
            None => start.push_attribute((local, &**text)),
        }
    }
}

/// Whether a link names another place than this site: `https:`, `mailto:`, `data:`.
fn has_scheme(target: &str) -> bool {
    target.split_once(':').is_some_and(|(scheme, _)| {
        !scheme.is_empty() && scheme.chars().all(|letter| letter.is_ascii_alphabetic())
    })
}
