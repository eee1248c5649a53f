//! Listings of several files: a `main.rs` and the modules it names.
//!
//! A module that lies beside `main.rs` is shown with it. A module taken from another listing by `#[path]` is shown
//! there, and here compiled: so a primitive is explored in the very file that its own listing shows.

use std::fs;
use std::path::Path;

use regex::Captures;

use crate::regex;
use crate::text::Regex;

/// The modules that a program takes from files beside it.
pub fn beside(source: &str) -> Vec<String> {
    taken(source)
        .filter(|(path, _)| path.is_none())
        .map(|(_, module)| module)
        .collect()
}

/// The files that a program takes as modules from other folders, as it writes them.
pub fn elsewhere(source: &str) -> Vec<String> {
    taken(source).filter_map(|(path, _)| path).collect()
}

/// Each `mod name;` with the `#[path]` before it, if there is one.
fn taken(source: &str) -> impl Iterator<Item = (Option<String>, String)> {
    declaration().captures_iter(source).map(|found| {
        let path = found.name("path").map(|path| path.as_str().to_owned());
        (path, found["name"].to_owned())
    })
}

fn declaration() -> &'static Regex {
    regex!(
        r#"(?m)^ *(?:#\[path = "(?<path>[^"\n]+)"\]\s+)?(?<head>(?:pub )?mod (?<name>[a-z_0-9]+));$"#
    )
}

/// The program in `file` as one: `mod name;` becomes the text of the module. One whose file cannot be read stays.
pub fn in_one_file(root: &Path, file: &str, source: &str) -> String {
    let folder = Path::new(file).parent().unwrap_or(Path::new(""));
    declaration()
        .replace_all(source, |found: &Captures| {
            let beside = format!("{}.rs", &found["name"]);
            let path = found.name("path").map_or(&*beside, |path| path.as_str());
            match fs::read_to_string(root.join(folder).join(path)) {
                Ok(text) => format!("{} {{\n{text}\n}}", &found["head"]),
                Err(_) => found[0].to_owned(),
            }
        })
        .into_owned()
}
