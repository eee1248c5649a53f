//! The breakages of the search: its engine, its ranks, and where its results lead.

use guide::message::Kind;

use super::{Breakage, CHAPTER, ROSETTA, Run, SUMMARY, breakage};

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
            "results by an address that no page has",
            Run::Check("search", "src/SUMMARY.md"),
            (SUMMARY, "[Thread pools]()"),
            |copy| {
                copy.replace(
                    "theme/search.js",
                    "const [address, place] =",
                    "const [place, address] =",
                )
            },
        ),
        breakage(
            Kind::SearchTooLarge,
            "a chapter of many thousand words that stand nowhere else",
            Run::Check("search", "the index"),
            ("guide/site/search.rs", ""),
            |copy| copy.append(CHAPTER, &nonsense(80_000)),
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

/// So many words of eight letters that nothing can compress, ten a line.
fn nonsense(words: usize) -> String {
    let mut state: u64 = 1;
    let mut text = String::new();
    for number in 1..=words {
        for _ in 0..8 {
            // Knuth's MMIX generator; its high bits are good enough.
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            text.push(char::from(b'a' + (state >> 33) as u8 % 26));
        }
        text.push(if number % 10 == 0 { '\n' } else { ' ' });
    }
    text
}
