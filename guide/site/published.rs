//! The addresses that were once published. Others link to them, so none may disappear: its chapter stays, or book.toml
//! redirects it.
//!
//! Covered are the pages of chapters, each by its file: a new chapter must be listed, and a listed page must stay or be
//! redirected. Not covered are the front page and the page to print, which every build has; the addresses behind a `#`,
//! which move with their heading or listing; each chapter's `.md`, which goes where its page goes but is not redirected;
//! the pages that open the playground; and files whose names change with their content.

use std::collections::BTreeSet;

use super::page_of;
use crate::message::{Diagnostic, Problem};
use crate::project::Project;
use crate::text;

/// One page a line, below the site's address, in the order in which they came.
pub const FILE: &str = "src/published.txt";

/// Compares the list with the chapters, given by their paths below `src/`: a listed page without a chapter or a redirect
/// is a problem of the list, a chapter whose page is not listed is a problem of the chapter.
pub fn judge(project: &Project, chapters: &[&str], problems: &mut Vec<Diagnostic>) {
    let list = text::read(&project.root, FILE, problems).unwrap_or_default();
    let redirects = project.config.html_config().unwrap_or_default().redirect;
    let redirects: BTreeSet<&str> = redirects
        .keys()
        .map(|from| from.trim_start_matches('/'))
        .collect();
    let pages: BTreeSet<String> = chapters.iter().map(|path| page_of(path)).collect();
    for (index, page) in list.lines().enumerate() {
        if !page.is_empty() && !pages.contains(page) && !redirects.contains(page) {
            let page = page.to_owned();
            problems.push(Diagnostic::new(
                FILE,
                index + 1,
                Problem::AddressGone { page },
            ));
        }
    }
    for path in chapters {
        let page = page_of(path);
        if !list.lines().any(|line| line == page) {
            let file = format!("src/{path}");
            problems.push(Diagnostic::new(file, 1, Problem::AddressNotListed { page }));
        }
    }
}
