//! Claims: what the text reads off a timeline, in a form that can be judged: `fetch a begins before fetch b ends`.

use std::fmt;

use crate::evidence::Span;
use crate::regex;
use crate::text::Regex;
use crate::timeline::RUST;

/// Which runners a claim is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    All,
    Python,
    One(&'static str),
}

impl About {
    /// Whether it includes this runner: `rust`, or the short name of a Python.
    pub fn covers(self, runner: &str) -> bool {
        match self {
            About::All => true,
            About::Python => runner != RUST,
            About::One(name) => runner == name,
        }
    }
}

/// An end of a span.
#[derive(Debug, Clone, Copy)]
enum Edge {
    Begins,
    Ends,
}

impl Edge {
    fn read(word: &str) -> Edge {
        match word {
            "begins" => Edge::Begins,
            _ => Edge::Ends,
        }
    }

    fn of(self, span: &Span) -> u64 {
        match self {
            Edge::Begins => span.begin,
            Edge::Ends => span.end,
        }
    }
}

#[derive(Debug, Clone, Copy)]
enum Relation {
    Before(Edge, Edge),
    Overlaps,
    NeverOverlaps,
}

impl Relation {
    fn holds(self, left: &Span, right: &Span) -> bool {
        let overlap = left.begin < right.end && right.begin < left.end;
        match self {
            // The same nanosecond will do: a clock has ticks.
            Relation::Before(one, other) => one.of(left) <= other.of(right),
            Relation::Overlaps => overlap,
            Relation::NeverOverlaps => !overlap,
        }
    }
}

/// A label or `lane/label`, in which `*` stands for any text.
#[derive(Debug, Clone)]
struct Pattern {
    pattern: Regex,
    /// Whether it may name a lane.
    lane: bool,
}

impl Pattern {
    fn read(text: &str) -> Option<Pattern> {
        let parts: Vec<String> = text.split('*').map(regex::escape).collect();
        let pattern = Regex::new(&format!("^{}$", parts.join(".*"))).ok()?;
        let lane = text.contains('/');
        Some(Pattern { pattern, lane })
    }

    fn matches(&self, span: &Span) -> bool {
        let whole = format!("{}/{}", span.lane, span.label);
        self.pattern.is_match(&span.label) || (self.lane && self.pattern.is_match(&whole))
    }
}

/// A sentence about the spans of a run.
#[derive(Debug, Clone)]
pub struct Claim {
    /// As the author wrote it.
    pub text: String,
    /// Its line in `listing.toml`.
    pub line: usize,
    pub about: About,
    left: Pattern,
    relation: Relation,
    right: Pattern,
}

/// Why a claim does not hold; times are relative to whatever the spans count from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Broken {
    /// Nothing matches its two sides.
    NoPair,
    /// These two spans break it.
    Pair(Box<(Span, Span)>),
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let span = |span: &Span| {
            let [begin, end] = [span.begin, span.end].map(|time| time as f64 / 1e6);
            let (lane, label) = (&span.lane, &span.label);
            format!("`{lane}/{label}` from {begin:.3} to {end:.3} ms")
        };
        match self {
            Broken::NoPair => f.write_str("no two spans match its two sides"),
            Broken::Pair(pair) => write!(f, "{} and {}", span(&pair.0), span(&pair.1)),
        }
    }
}

impl Claim {
    /// Reads a claim; `None` if it has none of the forms.
    pub fn read(text: &str, line: usize, about: About) -> Option<Claim> {
        let forms = regex!(
            r"^(\S.*?) (?:(begins|ends) before (\S.*?) (begins|ends)|(never overlaps|overlaps) (\S.*))$"
        );
        let found = forms.captures(text.trim())?;
        let part = |index| found.get(index).map(|part| part.as_str());
        let (relation, right) = match (part(2), part(3), part(4)) {
            (Some(one), Some(right), Some(other)) => {
                (Relation::Before(Edge::read(one), Edge::read(other)), right)
            }
            _ if part(5) == Some("overlaps") => (Relation::Overlaps, part(6)?),
            _ => (Relation::NeverOverlaps, part(6)?),
        };
        Some(Claim {
            text: text.to_owned(),
            line,
            about,
            left: Pattern::read(part(1)?)?,
            relation,
            right: Pattern::read(right)?,
        })
    }

    /// Whether it says that two spans overlap, which the program can make likely and the system decides.
    pub fn is_overlap(&self) -> bool {
        matches!(self.relation, Relation::Overlaps)
    }

    /// Holds the claim against every pair of two spans that match its two sides; there must be one.
    ///
    /// # Errors
    /// The first pair that breaks it, or that there is none.
    pub fn judge(&self, spans: &[Span]) -> Result<(), Broken> {
        let mut pairs = 0;
        for (index, left) in spans.iter().enumerate() {
            for (other, right) in spans.iter().enumerate() {
                if index == other || !self.left.matches(left) || !self.right.matches(right) {
                    continue;
                }
                pairs += 1;
                if !self.relation.holds(left, right) {
                    return Err(Broken::Pair(Box::new((left.clone(), right.clone()))));
                }
            }
        }
        match pairs {
            0 => Err(Broken::NoPair),
            _ => Ok(()),
        }
    }
}
