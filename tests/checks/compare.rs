//! Compares what a program printed with what its file shows.
//!
//! A mask counts only where it stands: a printed line is taken as the shown one if it matches it letter by letter,
//! with each mask's pattern in the mask's place. (Replacing every number of a line, as redactions do, would hide the
//! line numbers beside a thread id.) The difference is drawn by snapbox.

use guide::listing::{MASKS, masks_in};
use regex::Regex;

/// What a program printed, with masked tokens put in brackets where `expected` has them.
pub fn masked(expected: &str, actual: &str) -> String {
    let lines: Vec<&str> = expected.split_inclusive('\n').collect();
    actual
        .split_inclusive('\n')
        .enumerate()
        .map(|(index, line)| match lines.get(index) {
            Some(shown) if matches(shown, line) => (*shown).to_owned(),
            _ => line.to_owned(),
        })
        .collect()
}

fn matches(shown: &str, line: &str) -> bool {
    if masks_in(shown).is_empty() {
        return false;
    }
    let mut pattern = regex::escape(shown);
    for (mask, token) in MASKS {
        pattern = pattern.replace(&regex::escape(mask), token);
    }
    Regex::new(&format!("^{pattern}$")).is_ok_and(|pattern| pattern.is_match(line))
}

/// The difference as lines with `-` (shown) and `+` (printed); `None` if there is none.
pub fn difference(expected: &str, actual: &str) -> Option<String> {
    let actual = masked(expected, actual);
    if actual == expected {
        return None;
    }
    let mut text = String::new();
    let (shown, printed) = (expected.to_owned().into(), actual.into());
    let palette = snapbox::report::Palette::plain();
    snapbox::report::write_diff(
        &mut text,
        &shown,
        &printed,
        Some(&"shown"),
        Some(&"printed"),
        palette,
    )
    .expect("a string takes all that is written");
    Some(text.trim().to_owned())
}

/// How many masks a text uses.
pub fn masks_used(expected: &str) -> usize {
    let known = |mask: &String| MASKS.iter().any(|(name, _)| name == mask);
    masks_in(expected)
        .iter()
        .filter(|(_, mask)| known(mask))
        .count()
}
