//! Finds numbers in prose that claim a measurement: a number with a unit, a percentage, a ratio.
//!
//! Such a number is pulled from a record by a directive. Where it is typed, it is a definition or a parameter and is
//! marked as one, or its sentence links to the source that states it.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::regex;

/// The most numbers a chapter may type, marked or with a source.
pub const MOST: usize = 3;

/// Why a number may be typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Excuse {
    /// `{{#definition 5 ms}}`
    Definition,
    /// The sentence carries a link to another site.
    Source,
}

/// A number that somebody typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    /// Where it stands in the markdown, in bytes.
    pub offset: usize,
    pub number: String,
    pub excuse: Option<Excuse>,
}

/// The words of one paragraph, cell or item.
#[derive(Default)]
struct Block {
    text: String,
    /// For each piece of `text`: where it begins there, and in the markdown.
    pieces: Vec<(usize, usize)>,
    /// The stretches of `text` that link to another site.
    links: Vec<Range<usize>>,
}

impl Block {
    fn push(&mut self, words: &str, offset: usize) {
        self.pieces.push((self.text.len(), offset));
        self.text.push_str(words);
    }

    /// The place in the markdown of a place in the text.
    fn offset(&self, at: usize) -> usize {
        let piece = self.pieces.iter().rev().find(|(begin, _)| *begin <= at);
        piece.map_or(0, |(begin, offset)| offset + (at - begin))
    }

    /// The sentence around a place in the text.
    fn sentence(&self, at: usize) -> Range<usize> {
        let ends = regex!(r"[.!?:;][)\u{201d}]?\s");
        let begin = ends
            .find_iter(&self.text[..at])
            .last()
            .map_or(0, |end| end.end());
        let end = ends
            .find(&self.text[at..])
            .map_or(self.text.len(), |end| at + end.end());
        begin..end
    }

    /// Moves its typed numbers to `found`.
    fn finish(&mut self, found: &mut Vec<Typed>) {
        let block = std::mem::take(self);
        // The sentence whose source has excused the last number: it excuses all of its numbers at once.
        let mut excused = None;
        for number in numbers(&block.text) {
            let at = number.start;
            let sentence = block.sentence(at);
            let linked = block
                .links
                .iter()
                .any(|link| link.start < sentence.end && link.end > sentence.start);
            let marked =
                regex!(r"(?:\{\{\s*#|\u{e000})\s*definition\s[^}]*$").is_match(&block.text[..at]);
            let words = block.text[number].replace('\n', " ");
            if linked && !marked {
                if excused == Some(sentence.start)
                    && let Some(last) = found.last_mut()
                {
                    last.number.push_str(&format!(", {words}"));
                    continue;
                }
                excused = Some(sentence.start);
            }
            found.push(Typed {
                offset: block.offset(at),
                number: words,
                excuse: match (marked, linked) {
                    (true, _) => Some(Excuse::Definition),
                    (false, true) => Some(Excuse::Source),
                    (false, false) => None,
                },
            });
        }
    }
}

/// The stretches of `text` that are such numbers.
fn numbers(text: &str) -> Vec<Range<usize>> {
    let pattern = regex!(
        r"(?x)
        (?: \b\d[\d,]*(?:\.\d+)?                                   # a number
            (?: [\s\u{a0}-]?(?:ns|µs|μs|us|ms|(?:nano|micro|milli)?seconds?|minutes?|hours?
                  |bytes?|[kKMG]i?B|[GMk]Hz|cycles|percent|per\scent)\b
              | [\s\u{a0}](?:s|B|h|min)\b
              | [\s\u{a0}]?(?:%|×|x\b|-?fold\b)
              | [\s\u{a0}]times\s(?:as|the|more|less|fewer|faster|slower|longer|shorter|larger|smaller|bigger)\b ) )
        | \b(?:twice|thrice|half)\s(?:as|the\s(?:time|speed|memory|cost|work))\b
        | \b(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|fifty|a\s(?:dozen|hundred|thousand|million)|(?:hundreds|thousands|dozens)\sof)
            \s(?:times\s(?:as|the|more|less|fewer|faster|slower|longer|shorter|larger|smaller|bigger)
               |(?:nano|micro|milli)?seconds|percent|per\scent|bytes|(?:kilo|mega|giga)bytes)\b
        | \bfactor\sof\s(?:\d|two|three|four|five|ten|a\shundred)"
    );
    pattern.find_iter(text).map(|found| found.range()).collect()
}

/// The typed numbers in `markdown`, in order. Code blocks and directives that pull are not looked at; code within a
/// sentence is.
pub fn typed(markdown: &str, options: Options) -> Vec<Typed> {
    let mut found = Vec::new();
    let mut block = Block::default();
    let mut code = false;
    let mut link: Option<usize> = None;
    for (event, range) in Parser::new_ext(markdown, options).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(_)) => code = true,
            Event::End(TagEnd::CodeBlock) => code = false,
            Event::Start(Tag::Link { dest_url, .. }) if dest_url.starts_with("http") => {
                link = Some(block.text.len());
            }
            Event::End(TagEnd::Link) => {
                if let Some(begin) = link.take() {
                    block.links.push(begin..block.text.len());
                }
            }
            Event::Text(words) if !code => block.push(&words, range.start),
            // A number dressed as code is one; a number within a line of code or of output is not.
            Event::Code(words) => match numbers(&words).first() {
                Some(number) if *number == (0..words.len()) => block.push(&words, range.start + 1),
                None => block.push(&words, range.start + 1),
                Some(_) => block.push("code", range.start + 1),
            },
            Event::SoftBreak | Event::HardBreak => block.push("\n", range.start),
            Event::Html(html) => {
                // Words between tags, such as those of a drawing.
                let words = regex!(r"<[^>]*>").replace_all(&html, "");
                block.push(&words, range.start);
                block.finish(&mut found);
            }
            Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::Item
                | TagEnd::TableCell
                | TagEnd::HtmlBlock
                | TagEnd::FootnoteDefinition,
            )
            | Event::Start(Tag::Paragraph | Tag::Item | Tag::List(_)) => {
                block.finish(&mut found);
            }
            _ => {}
        }
    }
    block.finish(&mut found);
    found
}
