//! What *structure* asks of highlighted code: that each language of the book is read for what it is, and that each
//! colour can be read in both themes. That code keeps its text on the page is for *links*.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use guide::highlight::{self, CLASSES, COMPILER, PRINTED, SCRIPT};
use guide::message::{Diagnostic, Problem};
use libtest_mimic::Failed;

/// Where the colours are.
pub const STYLE: &str = "theme/guide.css";
/// The least contrast of text, as WCAG 2 has it for level AA.
const LEAST: f64 = 4.5;
/// What code stands on: programs, and what they print.
const GROUNDS: [&str; 2] = ["--code-bg", "--result-bg"];
/// The text of code that has no class.
const PLAIN: &str = "--code-fg";

/// A language, a text in it, and pieces of the text with the class they must have.
pub type Sample = (
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str)],
);

/// A sample of each language of the book.
pub const SAMPLES: [Sample; 9] = [
    (
        "rust",
        "// note\n#[tokio::main]\nasync fn run<'a>(x: &'a str) -> u32 { let r = r#\"a \"b\"\"#; println!(\"{x}\"); gen { yield 7 } }\n",
        &[
            ("c", "// note"),
            ("m", "#[tokio::main]"),
            ("k", "async fn"),
            ("f", "run"),
            ("l", "'a"),
            ("t", "u32"),
            ("s", "r#\"a \"b\"\"#"),
            ("m", "println!"),
            ("k", "gen"),
            ("n", "7"),
        ],
    ),
    (
        "python",
        "@dataclass\nasync def f(x: int) -> str:  # note\n    match x:\n        case 1 if not x:\n            return f\"<{g(x)}>\"\n",
        &[
            ("m", "@dataclass"),
            ("k", "async def"),
            ("t", "int"),
            ("c", "# note"),
            ("k", "match"),
            ("k", "case"),
            ("k", "if not"),
            ("s", "f\"<"),
            ("f", "g"),
            ("s", ">\""),
        ],
    ),
    (
        SCRIPT,
        "// note\nasync function fetch(path) {\n    return await new Promise((done) => done(`${path}: ${7}`));\n}\n",
        &[
            ("c", "// note"),
            ("k", "async function"),
            ("f", "fetch"),
            ("k", "return await new"),
            ("t", "Promise"),
            ("n", "7"),
        ],
    ),
    (
        "pycon",
        ">>> def f():\n...     return 1\n...\n>>> f() + 'a'\nTraceback (most recent call last):\nTypeError: no\n",
        &[
            ("p", ">>> "),
            ("k", "def"),
            ("p", "... "),
            ("k", "return"),
            ("s", "'a'"),
            ("e", "TypeError: no"),
        ],
    ),
    (
        "toml",
        "[dependencies] # note\ntokio = { version = \"1\", default-features = false }\n",
        &[
            ("t", "dependencies"),
            ("c", "# note"),
            ("s", "\"1\""),
            ("n", "false"),
        ],
    ),
    (
        "sh",
        "RECORD_TO=x cargo run --example spawn-join # note\n",
        &[
            ("l", "RECORD_TO"),
            ("f", "cargo"),
            ("n", "--example"),
            ("c", "# note"),
        ],
    ),
    ("text", "fn main() </pre> & \"x\"\n", &[]),
    (
        PRINTED,
        "monday: 2\nthread 'main' (1) panicked at src/main.rs:1:1:\nno\n",
        &[("e", "thread 'main' (1) panicked at src/main.rs:1:1:")],
    ),
    (
        COMPILER,
        "error[E0373]: closure may outlive\n --> a.rs:5:32\n  |\n5 |     spawn(|| log.len());\n  |           ^^ --- `log` is borrowed\n  |           |\n  |           may outlive `log`\n  = note: no\nhelp: use `move`\n  |\n5 |     spawn(move || log.len());\n  |           ++++\n",
        &[
            ("e", "error[E0373]:"),
            ("g", " --> "),
            ("e", "^^"),
            ("g", "--- `log` is borrowed"),
            ("e", "may outlive `log`"),
            ("h", "= note:"),
            ("h", "help:"),
            ("h", "++++"),
        ],
    ),
];

/// Whether each language keeps its text and has the classes its sample demands, and whether there is no class besides.
pub fn languages() -> Result<(), Failed> {
    let sampled: BTreeSet<&str> = SAMPLES.iter().map(|(language, _, _)| *language).collect();
    let book: BTreeSet<&str> = guide::expand::languages()
        .chain([COMPILER, PRINTED, SCRIPT])
        .collect();
    if sampled != book {
        return Err(format!("samples of {sampled:?}, languages {book:?}").into());
    }
    let mut seen = BTreeSet::new();
    for (language, text, wanted) in SAMPLES {
        let html = highlight::code(language, text)?;
        let page = scraper::Html::parse_fragment(&format!("<pre><code>{html}</code></pre>"));
        let kept: String = page.root_element().text().collect();
        if kept != text {
            return Err(format!("{language} is altered:\n{text}\n{kept}").into());
        }
        let spans = scraper::Selector::parse("span").expect("the selector is valid");
        let spans: Vec<(String, String)> = page
            .select(&spans)
            .map(|span| (span.attr("class").unwrap_or_default(), span))
            .map(|(class, span)| (class.to_owned(), span.text().collect()))
            .collect();
        seen.extend(spans.iter().map(|(class, _)| class.clone()));
        for (class, piece) in wanted {
            let class = format!("hl-{class}");
            if !spans
                .iter()
                .any(|(other, text)| *other == class && text.contains(piece))
            {
                return Err(format!("{language}: no `{piece}` of class {class} in\n{html}").into());
            }
        }
    }
    let classes = CLASSES.map(|class| format!("hl-{class}"));
    match seen == BTreeSet::from(classes) {
        true => Ok(()),
        false => Err(format!("the samples show the classes {seen:?}").into()),
    }
}

/// Fences in every place a chapter may have them; each is followed by a paragraph that must stay outside.
const PLACES: &str = "\
before
```rust
fn a() {

    b(\"</code></pre>\", '&', \"&lt;\"); // x
}
```
after

- one

  ```python
  def f():

      return 1
  ```

  after
- ```toml
  a = 1
  ```

1. > ~~~sh
   > cargo run

   after

> ```text
>   kept
>
> ```
> after

<div class=\"side\">

````console
```
````

<p>after</p>
</div>

```pycon
>>> f()
1
";

/// Whether code in a list, a quotation or HTML stays there, with its text.
pub fn places() -> Result<(), Failed> {
    let rendered = |markdown: &str| {
        let mut html = String::new();
        pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new(markdown));
        scraper::Html::parse_fragment(&html)
    };
    // Every element but the spans, with the text of the blocks: what highlighting must leave as it is.
    let shape = |page: &scraper::Html| -> Vec<String> {
        let elements = scraper::Selector::parse("*").expect("the selector is valid");
        page.select(&elements)
            .filter(|element| element.value().name() != "span")
            .map(|element| {
                let above = element.ancestors().count();
                let text: String = element.text().collect();
                let text = match element.value().name() {
                    "code" => text,
                    _ => text.split_whitespace().collect(),
                };
                format!("{above} {} {text}", element.value().name())
            })
            .collect()
    };
    let plain = shape(&rendered(PLACES));
    let highlighted = shape(&rendered(&highlight::fences(PLACES)?));
    match plain == highlighted {
        true => Ok(()),
        false => Err(format!("{plain:#?}\nhighlighted:\n{highlighted:#?}").into()),
    }
}

/// What cannot be read: each class has a colour, and each colour its contrast on each ground, in both themes.
pub fn colours(root: &Path) -> Vec<Diagnostic> {
    let css = std::fs::read_to_string(root.join(STYLE)).unwrap_or_default();
    let mut problems = Vec::new();
    let mut faint = |at: usize, name: &str, why: String| {
        let name = name.to_owned();
        let line = guide::text::line_of(&css, at);
        problems.push(Diagnostic::new(
            STYLE,
            line,
            Problem::FaintCode { name, why },
        ));
    };
    let mut variables: BTreeMap<&str, (usize, Option<[f64; 2]>)> = BTreeMap::new();
    for found in
        guide::regex!(r"(--(?:hl-\w+|code-fg|code-bg|result-bg)):\s*([^;]+);").captures_iter(&css)
    {
        let (name, value) = (
            found.get(1).expect("it matched"),
            found.get(2).expect("it matched"),
        );
        let pair = guide::regex!(r"^light-dark\((#[0-9a-f]+), (#[0-9a-f]+)\)$")
            .captures(value.as_str())
            .and_then(|pair| Some([luminance(&pair[1])?, luminance(&pair[2])?]));
        // The first is for the screen; on paper everything is black.
        variables
            .entry(name.as_str())
            .or_insert((name.start(), pair));
    }
    let grounds = GROUNDS.map(|ground| variables.get(ground).and_then(|(_, pair)| *pair));
    for (ground, pair) in GROUNDS.iter().zip(grounds) {
        if pair.is_none() {
            let at = variables.get(ground).map_or(0, |(at, _)| *at);
            faint(at, ground, "is not two colours".into());
        }
    }
    for (name, (at, pair)) in &variables {
        if !(name.starts_with("--hl-") || *name == PLAIN) {
            continue;
        }
        let Some(pair) = pair else {
            faint(*at, name, "is not two colours".into());
            continue;
        };
        for (ground, under) in GROUNDS.iter().zip(grounds) {
            let Some(under) = under else { continue };
            for (index, theme) in ["light", "navy"].into_iter().enumerate() {
                let contrast = contrast(pair[index], under[index]);
                if contrast < LEAST {
                    let why = format!(
                        "has a contrast of {contrast:.1}:1 on {ground} in the {theme} theme"
                    );
                    faint(*at, name, why);
                }
            }
        }
    }
    for class in CLASSES {
        let rule = ::regex::Regex::new(&format!(
            r"(?m)^\.hl-{class}(?:,\s*\.hl-\w)*\s*\{{\s*color: var\((--hl-\w+)\)"
        ));
        let rule = rule.expect("the pattern is valid");
        let colour = rule
            .captures(&css)
            .and_then(|found| variables.contains_key(&found[1]).then_some(()));
        if colour.is_none() {
            faint(0, &format!(".hl-{class}"), "has no colour".into());
        }
    }
    problems
}

/// Relative luminance of `#rgb` or `#rrggbb` in sRGB, as WCAG 2 defines it.
fn luminance(colour: &str) -> Option<f64> {
    let digits: Vec<u32> = colour[1..]
        .chars()
        .map(|digit| digit.to_digit(16))
        .collect::<Option<_>>()?;
    let parts: Vec<u32> = match digits.len() {
        3 => digits.iter().map(|digit| digit * 17).collect(),
        6 => digits
            .chunks(2)
            .map(|pair| pair[0] * 16 + pair[1])
            .collect(),
        _ => return None,
    };
    let linear = |part: u32| match f64::from(part) / 255.0 {
        low if low <= 0.040_45 => low / 12.92,
        high => ((high + 0.055) / 1.055).powf(2.4),
    };
    Some(0.2126 * linear(parts[0]) + 0.7152 * linear(parts[1]) + 0.0722 * linear(parts[2]))
}

/// The contrast of two luminances, from 1 to 21.
fn contrast(one: f64, other: f64) -> f64 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}
