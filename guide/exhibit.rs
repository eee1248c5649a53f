//! What chapters pull from records: figures inside a sentence, tables, plots, and the whole of *Measured*.

use crate::figure::{inline, source_link};
use crate::message::{Problem, nearest};
use crate::plot;
use crate::project::Project;
use crate::subject::{Derived, Figure, Record, Runner, Spread, Subject, Unit, range, shown};
use crate::text::escape;

/// The chapter that lists every figure, below `src/`, without `.md`.
pub const MEASURED: &str = "reference/measured";

/// The subject called `name`, with its record.
fn recorded<'a>(project: &'a Project, name: &str) -> Result<(&'a Subject, &'a Record), Problem> {
    let Some(subject) = project.subjects.get(name) else {
        let near = nearest(name, project.subjects.keys().map(String::as_str));
        let name = name.to_owned();
        return Err(Problem::NoSuchSubject { name, near });
    };
    match &subject.record {
        Some(record) => Ok((subject, record)),
        None => Err(Problem::NotMeasured {
            subject: subject.name.clone(),
            mend: subject.command(),
        }),
    }
}

/// Splits `subject.exhibit` and looks both up.
fn find<'a, T>(
    project: &'a Project,
    kind: &'static str,
    path: &str,
    exhibits: impl Fn(&'a Subject) -> &'a std::collections::BTreeMap<String, T>,
) -> Result<(&'a Subject, &'a Record, &'a str, &'a T), Problem> {
    let (name, exhibit) = path.split_once('.').unwrap_or((path, ""));
    let (subject, record) = recorded(project, name)?;
    match exhibits(subject).get_key_value(exhibit) {
        Some((name, found)) => Ok((subject, record, name, found)),
        None => Err(Problem::NoSuchExhibit {
            kind,
            name: exhibit.to_owned(),
            near: nearest(exhibit, exhibits(subject).keys().map(String::as_str)),
        }),
    }
}

/// The address of *Measured*, seen from the chapter `here`.
fn measured_page(here: &str) -> String {
    match here == MEASURED {
        true => String::new(),
        false => format!("{}{MEASURED}.html", "../".repeat(here.matches('/').count())),
    }
}

/// What a figure shows: its median, or where the subject is wide the range of its middle half.
fn words(subject: &Subject, figure: &Figure, spread: &Spread) -> String {
    let (unit, digits) = (figure.unit, figure.digits);
    let text = match subject.is_wide(figure) {
        true => range(spread.low, spread.high, unit, digits),
        false => shown(spread.median, unit, digits),
    };
    match figure.derived {
        Derived::Percent(..) => format!("{text}\u{a0}%"),
        _ => text,
    }
}

/// A figure for the middle of a sentence, linked to its line in *Measured*.
///
/// # Errors
/// If there is no such subject or figure, or it has not been measured.
pub fn figure(project: &Project, here: &str, path: &str) -> Result<String, Problem> {
    let (subject, record, name, figure) =
        find(project, "figure", path, |subject| &subject.figures)?;
    let spread = spread(subject, record, &figure.derived)?;
    Ok(format!(
        "<a class=\"figure\" href=\"{}#{}.{name}\">{}</a>",
        measured_page(here),
        subject.name,
        words(subject, figure, &spread)
    ))
}

fn spread(subject: &Subject, record: &Record, derived: &Derived) -> Result<Spread, Problem> {
    record.spread(derived).ok_or_else(|| Problem::NotMeasured {
        subject: subject.name.clone(),
        mend: subject.command(),
    })
}

/// The line below a table or a plot: on what, when, and where more of it stands.
fn note(subject: &Subject, record: &Record, here: &str) -> String {
    let machine = &record.machine;
    format!(
        "<p class=\"source\">{} rounds on {} shared cores, {} · <a href=\"{}#{}\">how it was measured</a></p>\n",
        record.rounds.len(),
        machine.cores,
        record.date,
        measured_page(here),
        subject.name
    )
}

fn cell(subject: &Subject, record: &Record, series: &str, unit: Unit) -> String {
    match record.spread(&Derived::Median(series.to_owned())) {
        Some(spread) if subject.wide => range(spread.low, spread.high, unit, 2),
        Some(spread) => shown(spread.median, unit, 2),
        None => "–".to_owned(),
    }
}

/// A table of medians: a row for each series, a column for each runner that the record has.
///
/// # Errors
/// As for [`figure`].
pub fn table(project: &Project, here: &str, path: &str) -> Result<String, Problem> {
    let (subject, record, _, table) = find(project, "table", path, |subject| &subject.tables)?;
    let columns: Vec<&Runner> = table
        .columns
        .iter()
        .filter_map(|name| record.runner(name))
        .collect();
    let head: String = columns
        .iter()
        .map(|runner| format!("<th scope=\"col\">{}</th>", escape(&runner.title())))
        .collect();
    // The caption stands outside: on a phone the table scrolls, and its words should not.
    let mut text = format!(
        "<p class=\"caption\">{}</p>\n<div class=\"table-wrapper\"><table class=\"measured\" aria-label=\"{}\">\n<thead><tr><td></td>{head}</tr></thead>\n<tbody>\n",
        inline(&table.caption),
        escape(&table.caption.replace('`', ""))
    );
    for row in &table.rows {
        let cells: String = columns
            .iter()
            .map(|runner| {
                let series = format!("{}/{}", runner.name, row.series);
                format!("<td>{}</td>", cell(subject, record, &series, table.unit))
            })
            .collect();
        text.push_str(&format!(
            "<tr><th scope=\"row\">{}</th>{cells}</tr>\n",
            inline(&row.label)
        ));
    }
    text.push_str("</tbody></table></div>\n");
    text.push_str(&note(subject, record, here));
    Ok(text)
}

/// A plot as SVG inside the page.
///
/// # Errors
/// As for [`figure`].
pub fn plot(project: &Project, here: &str, path: &str) -> Result<String, Problem> {
    let (subject, record, name, about) = find(project, "plot", path, |subject| &subject.plots)?;
    let id = format!("plot-{}-{name}", subject.name);
    Ok(format!(
        "<figure class=\"plot\" id=\"{id}\">\n<figcaption>{}</figcaption>\n{}\n<p>{}</p>\n{}</figure>\n",
        inline(&about.caption),
        plot::draw(&id, about, record),
        inline(&about.alt),
        note(subject, record, here)
    ))
}

/// The pages themselves, as `measure page` found them.
///
/// # Errors
/// If that has not been done.
pub fn pages(project: &Project) -> Result<String, Problem> {
    project
        .pages
        .as_ref()
        .map(crate::pages::html)
        .ok_or(Problem::NotMeasured {
            subject: crate::pages::SUBJECT.to_owned(),
            mend: crate::pages::COMMAND.to_owned(),
        })
}

/// Everything that was measured, subject by subject.
///
/// # Errors
/// If a subject has not been measured.
pub fn measured(project: &Project) -> Result<String, Vec<Problem>> {
    let mut text = String::new();
    let mut wrong = Vec::new();
    for name in project.subjects.keys() {
        match recorded(project, name) {
            Ok((subject, record)) => text.push_str(&entry(project, subject, record)),
            Err(problem) => wrong.push(problem),
        }
    }
    match wrong.is_empty() {
        true => Ok(text),
        false => Err(wrong),
    }
}

/// One subject of *Measured*.
fn entry(project: &Project, subject: &Subject, record: &Record) -> String {
    let machine = &record.machine;
    let mut text = format!(
        "## {} {{#{}}}\n\n{}\n\n",
        subject.title, subject.name, subject.how
    );
    if let Some(reason) = &subject.no_python {
        text.push_str(&format!("No Python: {reason}\n\n"));
    }
    let gibibytes = machine.memory as f64 / 1024f64.powi(3);
    text.push_str(&format!(
        "{} rounds on {}, {} cores, {gibibytes:.0} GiB, {}; {}. Programs: {}. To take it again:\n\n```sh\n{}\n```\n\n",
        record.rounds.len(),
        machine.processor,
        machine.cores,
        machine.kernel,
        record.date,
        subject
            .files(&project.catalog)
            .iter()
            .map(|file| source_link(project, file))
            .collect::<Vec<_>>()
            .join(", "),
        subject.command()
    ));
    text.push_str(&format!("{}\n\n", runners(record)));
    if !subject.figures.is_empty() {
        text.push_str(&figures(subject, record));
    }
    text.push_str(&series(subject, record));
    text
}

/// What ran, in words.
fn runners(record: &Record) -> String {
    let described = record.runners.iter().map(|runner| {
        let mut words = vec![runner.title()];
        match runner.gil {
            Some(true) => words.push("the GIL on".into()),
            Some(false) => words.push("the GIL off".into()),
            None => {}
        }
        if let Some(method) = &runner.start_method {
            words.push(format!("processes started by {method}"));
        }
        words.join(", ")
    });
    format!("Run by {}.", described.collect::<Vec<_>>().join("; "))
}

const HEAD: &str = "<th scope=\"col\">median</th><th scope=\"col\">middle half</th>";

fn figures(subject: &Subject, record: &Record) -> String {
    let mut text = format!(
        "<div class=\"table-wrapper\"><table class=\"measured\">\n<thead><tr><th scope=\"col\">figure</th>{HEAD}<th scope=\"col\">is</th></tr></thead>\n<tbody>\n"
    );
    for (name, figure) in &subject.figures {
        let Some(spread) = record.spread(&figure.derived) else {
            continue;
        };
        let (unit, digits) = (figure.unit, figure.digits.max(3));
        let is = match &figure.derived {
            Derived::Ratio(first, second) => {
                format!("<code>{first}</code> over <code>{second}</code>")
            }
            Derived::Percent(first, second) => {
                format!("<code>{first}</code> in percent of <code>{second}</code>")
            }
            Derived::Median(series) => format!("<code>{series}</code>"),
        };
        let goal = figure.goal.as_ref().map_or(String::new(), |goal| {
            let met = if goal.met(spread.median) {
                "met"
            } else {
                "not met"
            };
            format!("; hoped for {}: {met}", goal.words())
        });
        text.push_str(&format!(
            "<tr><th scope=\"row\" id=\"{}.{name}\">{name}</th><td>{}</td><td>{}</td><td class=\"words\">{is}{goal}</td></tr>\n",
            subject.name,
            shown(spread.median, unit, digits),
            range(spread.low, spread.high, unit, digits)
        ));
    }
    text.push_str("</tbody></table></div>\n\n");
    text
}

/// The unit of a series: what a figure or a table of the subject says of it.
fn unit_of(subject: &Subject, series: &str) -> Unit {
    let by_figure = subject.figures.values().find_map(|figure| {
        let is = matches!(&figure.derived, Derived::Median(other) if other == series);
        is.then_some(figure.unit)
    });
    let label = series.split_once('/').map_or(series, |(_, label)| label);
    let by_table = || {
        let mut tables = subject.tables.values();
        tables.find_map(|table| {
            let mut rows = table.rows.iter();
            rows.any(|row| row.series == label).then_some(table.unit)
        })
    };
    by_figure.or_else(by_table).unwrap_or(Unit::Seconds)
}

fn series(subject: &Subject, record: &Record) -> String {
    let mut text = format!(
        "<details><summary>All series</summary>\n<div class=\"table-wrapper\"><table class=\"measured\">\n<thead><tr><th scope=\"col\">series</th>{HEAD}</tr></thead>\n<tbody>\n"
    );
    for series in record.series() {
        let Some(spread) = record.spread(&Derived::Median(series.to_owned())) else {
            continue;
        };
        let unit = unit_of(subject, series);
        text.push_str(&format!(
            "<tr><th scope=\"row\"><code>{}</code></th><td>{}</td><td>{}</td></tr>\n",
            escape(series),
            shown(spread.median, unit, 3),
            range(spread.low, spread.high, unit, 3)
        ));
    }
    text.push_str("</tbody></table></div>\n</details>\n\n");
    text
}
