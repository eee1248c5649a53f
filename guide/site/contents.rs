//! The contents beside every page: the parts, their chapters, and the titles of those that are not written yet.

use super::{Entry, Site, page_of};
use crate::text::escape;

/// The contents as `page` shows them; `root` leads from it to the front page.
pub fn list(site: &Site, page: &str, root: &str) -> String {
    let here = site.chapter_of(page).map(|chapter| chapter.path.as_str());
    let mut text = String::new();
    let mut open = false;
    for entry in &site.entries {
        match entry {
            Entry::Part(title) => {
                close(&mut text, &mut open);
                text.push_str(&format!("<p>{}</p>\n", escape(title)));
            }
            Entry::Chapter { title, path } => {
                if !open {
                    text.push_str("<ol>\n");
                    open = true;
                }
                let title = escape(title);
                text.push_str(&match path {
                    Some(path) => {
                        let current = match Some(path.as_str()) == here {
                            true => " aria-current=\"page\"",
                            false => "",
                        };
                        format!(
                            "<li><a href=\"{root}{}\"{current}>{title}</a></li>\n",
                            page_of(path)
                        )
                    }
                    None => format!("<li><span>{title} (to come)</span></li>\n"),
                });
            }
        }
    }
    close(&mut text, &mut open);
    text
}

fn close(text: &mut String, open: &mut bool) {
    if *open {
        text.push_str("</ol>\n");
        *open = false;
    }
}
