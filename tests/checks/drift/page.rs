//! The breakages of what the page promises in a browser: one page is visited for each.

use guide::message::Kind;

use super::{Breakage, CHAPTER, Run, breakage};

const CSS: &str = "theme/guide.css";
const SCRIPT: &str = "theme/guide.js";
const TEMPLATE: &str = "theme/index.hbs";
/// The chapter alone.
const ONE: &[(&str, &str)] = &[("GUIDE_ONLY", CHAPTER)];
/// A chapter with a drawing.
const PICTURED: &str = "src/map/gil.md";
const TIMED: &[(&str, &str)] = &[("GUIDE_ONLY", CHAPTER), ("GUIDE_FULL", "timings")];
const SCORED: &[(&str, &str)] = &[("GUIDE_ONLY", CHAPTER), ("GUIDE_FULL", "lighthouse")];
const USED: &[(&str, &str)] = &[("GUIDE_ONLY", CHAPTER), ("GUIDE_FULL", "behaviours")];

/// A breakage that adds a piece of text to the chapter; its line is to be named.
macro_rules! written {
    ($kind:ident, $what:literal, $text:literal, $named:literal) => {
        breakage(
            Kind::$kind,
            $what,
            Run::CheckWith("page", "", ONE),
            (CHAPTER, $named),
            |copy| copy.append(CHAPTER, $text),
        )
    };
}

/// A breakage of a file that every page has; the page on which it shows is named.
macro_rules! shared {
    ($kind:ident, $what:literal, $file:expr, $text:literal, $with:expr) => {
        breakage(
            Kind::$kind,
            $what,
            Run::CheckWith("page", "", $with),
            (CHAPTER, ""),
            |copy| copy.append($file, $text),
        )
    };
}

/// All of them.
pub fn pages() -> Vec<Breakage> {
    vec![
        written!(
            PageElsewhere,
            "a style sheet of another host",
            "<link rel=\"stylesheet\" href=\"https://styles.example/one.css\">",
            "https://styles.example"
        ),
        written!(
            PageElsewhere,
            "a script of another host",
            "<script src=\"https://scripts.example/one.js\"></script>",
            "https://scripts.example"
        ),
        written!(
            PageElsewhere,
            "a picture of another host",
            "![One](https://pictures.example/one.png)",
            "https://pictures.example"
        ),
        shared!(
            PageElsewhere,
            "a font of another host",
            CSS,
            "@font-face { font-family: one; src: url(https://fonts.example/one.woff2); }\nhtml { font-family: one; }",
            ONE
        ),
        written!(
            PageConsole,
            "an inline script",
            "<script>document.title = \"One\";</script>",
            "<script>document"
        ),
        shared!(
            PageConsole,
            "a script that fails",
            SCRIPT,
            "throw new Error(\"broken\");",
            ONE
        ),
        shared!(
            PageCookie,
            "a cookie",
            SCRIPT,
            "document.cookie = \"seen=1\";",
            ONE
        ),
        written!(
            PageTooWide,
            "a wide table without a wrapper",
            "<table><tbody><tr><td>Alpha first</td><td>Bravosecondcolumn</td><td>Charliethirdcolumn</td><td>Deltafourthcolumn</td><td>Echofifthcolumn</td></tr></tbody></table>",
            "<table><tbody>"
        ),
        written!(
            PageTooWide,
            "a line that cannot break",
            "<p><nobr>One line of a good many words that is not allowed to break anywhere at all.</nobr></p>",
            "One line of a good"
        ),
        shared!(
            PageInaccessible,
            "a colour of low contrast",
            CSS,
            "main p { color: light-dark(#999, #666); }",
            ONE
        ),
        written!(
            PageInaccessible,
            "a picture without words",
            "<img src=\"../favicon.svg\">",
            "<img src"
        ),
        breakage(
            Kind::PageKeyboard,
            "no skip link",
            Run::CheckWith("page", "", ONE),
            (CHAPTER, ""),
            |copy| {
                copy.replace(
                    TEMPLATE,
                    "<a class=\"skip\" href=\"#text\">Skip to the text</a>\n",
                    "",
                )
            },
        ),
        written!(
            PageKeyboard,
            "a tabindex that changes the order",
            "<a href=\"../reference/rosetta.html\" tabindex=\"3\">Out of turn</a>",
            "Out of turn"
        ),
        shared!(
            PageKeyboard,
            "a stop that comes and goes",
            SCRIPT,
            "setInterval(() => { const link = document.querySelector(\"main a\"); link.tabIndex = link.tabIndex ? 0 : -1; }, 100);",
            ONE
        ),
        shared!(
            PageTarget,
            "a button of twelve pixels",
            CSS,
            "main pre > .copy.copy { min-width: 0; min-height: 0; width: 12px; height: 12px; padding: 0; overflow: hidden; }",
            ONE
        ),
        breakage(
            Kind::PageOverBudget,
            "a heavy picture",
            Run::CheckWith("page", "", ONE),
            (CHAPTER, ""),
            |copy| {
                // Noise, which no packing makes smaller: a linear congruential generator, Numerical Recipes' constants.
                let noise: Vec<u8> = std::iter::successors(Some(1u32), |last| {
                    Some(last.wrapping_mul(1_664_525).wrapping_add(1_013_904_223))
                })
                .map(|number| (number >> 24) as u8)
                .take(80_000)
                .collect();
                copy.write("src/threads/noise.png", noise);
                copy.append(CHAPTER, "![Noise](noise.png)");
            },
        ),
        shared!(
            PageOverBudget,
            "a text that is pushed down",
            SCRIPT,
            "addEventListener(\"load\", () => setTimeout(() => { const late = document.createElement(\"p\"); late.style.height = \"400px\"; document.querySelector(\"main\").prepend(late); }, 50));",
            ONE
        ),
        shared!(
            PageOverBudget,
            "a script that blocks",
            SCRIPT,
            "addEventListener(\"load\", () => setTimeout(() => { const end = performance.now() + 300; while (performance.now() < end); }, 100));",
            TIMED
        ),
        breakage(
            Kind::PageLighthouse,
            "a link whose words say nothing",
            Run::CheckWith("page", "", SCORED),
            (CHAPTER, "[click here]"),
            |copy| copy.append(CHAPTER, "[click here](../reference/glossary.md)"),
        ),
        shared!(
            PageBehaviour,
            "a bar on paper",
            CSS,
            "@media print { .bar.bar { display: flex !important; } }",
            ONE
        ),
        breakage(
            Kind::PageBehaviour,
            "a style that reaches into a drawing",
            Run::CheckWith("page", "", &[("GUIDE_ONLY", PICTURED)]),
            (PICTURED, ""),
            |copy| copy.append(CSS, ".bar { height: 90px; }"),
        ),
        shared!(
            PageBehaviour,
            "a transition for a reader who wants none",
            CSS,
            "main a { transition: color 1s !important; }",
            ONE
        ),
        shared!(
            PageBehaviour,
            "a search whose index is broken",
            "theme/search.js",
            "throw new Error(\"broken\");",
            ONE
        ),
        breakage(
            Kind::PageBehaviour,
            "a copy button that copies more than the program",
            Run::CheckWith("page", "", USED),
            (CHAPTER, "{{#listing spawn-join}}"),
            |copy| {
                copy.replace(
                    SCRIPT,
                    "writeText(code.textContent)",
                    "writeText(code.parentElement.textContent)",
                )
            },
        ),
    ]
}
