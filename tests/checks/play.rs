//! The Playground's part of the *links* check: each small page carries its listing's program, byte for byte, and the
//! listings that have one are those that can be opened there.

use std::collections::BTreeSet;
use std::path::Path;

use guide::site::play;
use libtest_mimic::Failed;
use percent_encoding::percent_decode_str;
use scraper::{Html, Selector};

use crate::harness::Check;

/// What stands before the program in each address.
const BEFORE: &str = "https://play.rust-lang.org/?version=stable&mode=debug&edition=2024&code=";

/// Judges the pages of the rendered site.
///
/// # Errors
/// What is wrong with them.
pub fn judge(check: &Check, site: &Path) -> Result<(), Failed> {
    let shown: BTreeSet<&str> = check
        .book
        .chapters
        .iter()
        .flat_map(|chapter| &chapter.expansion.embeds)
        .filter(|embed| embed.directive != "error" && embed.anchor.is_none())
        .map(|embed| embed.name.as_str())
        .collect();
    let mut wrong = Vec::new();
    let mut pages: BTreeSet<String> = guide::text::entries(&site.join(play::FOLDER))
        .into_iter()
        .collect();
    for listing in check.book.project.catalog.listings.values() {
        let name = &listing.name;
        let source = std::fs::read_to_string(check.root.join(&listing.rust.file))?;
        let there = pages.remove(&format!("{name}.html"));
        let wanted = shown.contains(name.as_str()) && opens(check, listing, &source);
        if there != wanted {
            wrong.push(match wanted {
                true => format!("{name} can be opened in the playground, and has no page"),
                false => format!("{name} cannot be opened in the playground, and has a page"),
            });
        }
        if !there {
            check.count("listings without a link to the playground");
            continue;
        }
        check.count("listings with a link to the playground");
        let html = std::fs::read_to_string(site.join(play::page(listing)))?;
        let mut program: String = source
            .split_inclusive('\n')
            .filter(|line| !guide::regex!(r"^\s*// ANCHOR(?:_END)?:").is_match(line))
            .collect();
        for file in guide::text::entries(&check.root.join(&listing.folder)) {
            if let Some(module) = file.strip_suffix(".rs").filter(|name| *name != "main") {
                let text = std::fs::read_to_string(check.root.join(&listing.folder).join(&file))?;
                let whole = format!("mod {module} {{\n{text}\n}}\n");
                program = program.replace(&format!("mod {module};\n"), &whole);
            }
        }
        let elsewhere = guide::regex!(r#"#\[path = "([^"]+)"\]\nmod (\w+);\n"#);
        let taken = program.clone();
        for found in elsewhere.captures_iter(&taken) {
            let file = check.root.join(&listing.folder).join(&found[1]);
            let text = std::fs::read_to_string(file)?;
            let whole = format!("mod {} {{\n{text}\n}}\n", &found[2]);
            program = program.replace(&found[0], &whole);
        }
        for address in addresses(&html) {
            let code = address.strip_prefix(BEFORE).map(percent_decode_str);
            let code = code.map(|code| code.decode_utf8_lossy().into_owned());
            if code.as_deref() != Some(&program) {
                wrong.push(format!(
                    "the page of {name} opens another program: {address}"
                ));
            }
        }
    }
    wrong.extend(
        pages
            .into_iter()
            .map(|page| format!("{page} is of no listing")),
    );
    match wrong.is_empty() {
        true => Ok(()),
        false => Err(wrong.join("\n").into()),
    }
}

/// Where the page leads to: by itself, and by its link.
fn addresses(html: &str) -> [String; 2] {
    let html = Html::parse_document(html);
    let first = |selector: &str, attribute: &str| {
        let selector = Selector::parse(selector).expect("the selector is valid");
        let element = html.select(&selector).next();
        let value = element.and_then(|element| element.attr(attribute));
        value.unwrap_or_default().to_owned()
    };
    let refresh = first("meta[http-equiv=refresh]", "content");
    [
        refresh.trim_start_matches("0; url=").to_owned(),
        first("a", "href"),
    ]
}

/// The rule again, by other means: the first word of each path that begins with a crate, and the plain facts.
fn opens(check: &Check, listing: &guide::listing::Listing, source: &str) -> bool {
    let manifest = std::fs::read_to_string(
        check
            .root
            .join(format!("listings/{}/Cargo.toml", listing.part)),
    )
    .unwrap_or_default();
    let uses = |name: &str| {
        let name = name.replace('-', "_");
        let path = format!(r"(?m)(?:^|[^:\w]){name}\s*(?:::|;)");
        regex::Regex::new(&path).is_ok_and(|path| path.is_match(source))
    };
    let foreign = guide::regex!(r"(?m)^([a-z][a-z0-9_-]*)(?:\.workspace)? *=")
        .captures_iter(
            manifest
                .rsplit("[dev-dependencies]")
                .next()
                .unwrap_or_default(),
        )
        .map(|found| found[1].to_owned())
        .filter(|name| {
            ![
                "crossbeam",
                "futures",
                "rayon",
                "tokio",
                "tokio-util",
                "workspace",
            ]
            .contains(&name.as_str())
        })
        .any(|name| uses(&name));
    let alone = ["Command::new", "fs::", "std::net", "tokio::net", "stdin()"]
        .iter()
        .all(|outside| !source.contains(outside));
    let about = &listing.about;
    let plain = about.args.is_empty() && about.cores == 1 && about.signals.is_empty();
    plain && alone && !foreign
}
