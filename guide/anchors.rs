//! Cuts a program into what is shown: the whole without its anchor lines, and the pieces between anchors.
//!
//! A piece and the whole come from one file, so they cannot differ.

use std::collections::BTreeMap;

/// What a file shows: all of it, and its named pieces.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Pieces {
    /// The file without its anchor lines.
    pub whole: String,
    /// Each piece, with its common indentation taken off, by anchor name.
    pub named: BTreeMap<String, String>,
}

/// Splits `text` at lines like `// ANCHOR: name` and `# ANCHOR_END: name`.
///
/// # Errors
/// The line (from 1) and a sentence, for an anchor that is opened twice, never closed, or closed unopened.
pub fn pieces(text: &str) -> Result<Pieces, (usize, String)> {
    let mut result = Pieces::default();
    let mut open: BTreeMap<String, (usize, Vec<&str>)> = BTreeMap::new();
    for (index, line) in text.lines().enumerate() {
        let number = index + 1;
        if let Some(name) = after(line, "ANCHOR:") {
            if open.contains_key(name) || result.named.contains_key(name) {
                return Err((number, format!("the anchor `{name}` is opened twice")));
            }
            open.insert(name.to_owned(), (number, Vec::new()));
        } else if let Some(name) = after(line, "ANCHOR_END:") {
            let Some((_, lines)) = open.remove(name) else {
                return Err((number, format!("the anchor `{name}` ends but never began")));
            };
            result.named.insert(name.to_owned(), dedent(&lines));
        } else {
            result.whole.push_str(line);
            result.whole.push('\n');
            for (_, lines) in open.values_mut() {
                lines.push(line);
            }
        }
    }
    match open.into_iter().next() {
        Some((name, (line, _))) => Err((line, format!("the anchor `{name}` never ends"))),
        None => Ok(result),
    }
}

fn after<'a>(line: &'a str, word: &str) -> Option<&'a str> {
    let comment = line.trim_start();
    let rest = comment
        .strip_prefix("//")
        .or_else(|| comment.strip_prefix('#'))?;
    rest.trim_start().strip_prefix(word).map(str::trim)
}

fn dedent(lines: &[&str]) -> String {
    let margin = lines
        .iter()
        .filter(|line| !line.trim().is_empty())
        .map(|line| line.len() - line.trim_start().len())
        .min()
        .unwrap_or(0);
    lines
        .iter()
        .map(|line| format!("{}\n", line.get(margin..).unwrap_or("")))
        .collect()
}
