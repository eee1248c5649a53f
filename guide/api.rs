//! The map from a Rust path, as an author writes it, to the address of its documentation.
//!
//! Rendering only reads the committed map; the *links* check has rustdoc make it anew and compares, and
//! `cargo run -- accept links` rewrites it. So a page costs no compilation, and no address is typed by hand.

use std::collections::BTreeMap;
use std::path::Path;

use crate::message::Diagnostic;
use crate::text;

/// Where the committed map stands: a path, a tab and an address on each line, sorted.
pub const FILE: &str = "rosetta/names/api-links.tsv";

/// Path as written (`std::thread::spawn`, `tokio::join!`) to address.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct ApiMap(pub BTreeMap<String, String>);

impl ApiMap {
    /// Reads the committed map; empty if there is none yet.
    pub fn load(root: &Path, problems: &mut Vec<Diagnostic>) -> ApiMap {
        let source = text::read(root, FILE, problems).unwrap_or_default();
        ApiMap(
            source
                .lines()
                .filter_map(|line| line.split_once('\t'))
                .map(|(path, address)| (path.to_owned(), address.to_owned()))
                .collect(),
        )
    }

    /// The text of the map's file.
    pub fn to_text(&self) -> String {
        self.0
            .iter()
            .map(|(path, address)| format!("{path}\t{address}\n"))
            .collect()
    }
}

/// The path in a reference label like `` `std::thread::spawn` ``, if it is one.
pub fn path_in(label: &str) -> Option<&str> {
    let path = label.strip_prefix('`')?.strip_suffix('`')?;
    let path_like = crate::regex!(r"^[a-z_][a-z0-9_]*(::[A-Za-z_][A-Za-z0-9_]*)+!?$");
    path_like.is_match(path).then_some(path)
}

/// Whether an address is that of a Rust item's documentation.
pub fn is_address(target: &str) -> bool {
    crate::regex!(r"^https?://(docs\.rs/|doc\.rust-lang\.org/([a-z0-9.]+/)?(std|core|alloc)/)")
        .is_match(target)
}
