//! The breakages of the search: its engine, its ranks, and where its results lead.

use guide::message::Kind;

use super::{Breakage, CHAPTER, ROSETTA, Run, breakage};

/// All of them.
pub fn search() -> Vec<Breakage> {
    vec![
        breakage(
            Kind::VendoredEdited,
            "the vendored engine is mended by hand",
            Run::Check("search", "the engine is as it was taken"),
            ("theme/minisearch.js", "sha256"),
            |copy| copy.append("theme/minisearch.js", "// mended"),
        ),
        breakage(
            Kind::SearchMisses,
            "names weigh less than text",
            Run::Check("search", "rosetta/threading.toml"),
            (ROSETTA, "[\"threading.Lock\"]"),
            |copy| {
                copy.replace(
                    "theme/search.js",
                    "boost: { name: 12,",
                    "boost: { name: 0.01,",
                )
            },
        ),
        breakage(
            Kind::SearchLeadsNowhere,
            "a heading to which mdBook gives another address",
            Run::Check("links", "every result of the search has its page"),
            (CHAPTER, "## Send -- or not"),
            |copy| copy.append(CHAPTER, "## Send -- or not\n\nWords."),
        ),
    ]
}
