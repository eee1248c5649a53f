//! Draws a plot of a record as SVG: measured points, the curves of laws, and the machine's cores.
//!
//! Lengths are in the units of the view box, which a phone shows at about one pixel each. Colours come from the
//! style sheet, by class; points and curves also differ by shape and dashes.

use svg::Document;
use svg::node::element::{Circle, Description, Group, Line, Path, Rectangle, Text, Title};

use crate::subject::{Derived, PlotToml, Points, Record};

const WIDTH: f64 = 400.0;
/// The axes' frame.
const LEFT: f64 = 44.0;
const RIGHT: f64 = 388.0;
const TOP: f64 = 12.0;
const BOTTOM: f64 = 228.0;
/// The height of a line of the key.
const LINE: f64 = 18.0;
/// How finely a curve is drawn.
const STEPS: usize = 60;

/// Where values stand on the page.
struct Scale {
    left: f64,
    right: f64,
    top: f64,
}

impl Scale {
    fn x(&self, value: f64) -> f64 {
        LEFT + (value - self.left) / (self.right - self.left) * (RIGHT - LEFT)
    }

    /// Values begin at 0.
    fn y(&self, value: f64) -> f64 {
        BOTTOM - value / self.top * (BOTTOM - TOP)
    }
}

/// The plot as one line of SVG. `id` is unique on the page.
pub fn draw(id: &str, plot: &PlotToml, record: &Record) -> String {
    let measured: Vec<Vec<(f64, f64)>> = plot
        .points
        .iter()
        .map(|points| values(points, record))
        .collect();
    let all = || measured.iter().flatten();
    let left = all().map(|point| point.0).fold(f64::INFINITY, f64::min);
    let right = all().map(|point| point.0).fold(f64::NEG_INFINITY, f64::max);
    let highest = plot
        .laws
        .iter()
        .map(|law| law.speed_up(right))
        .chain(all().map(|point| point.1))
        .fold(0.0, f64::max);
    let margin = (right - left).max(1.0) * 0.06;
    let scale = Scale {
        left: left - margin,
        right: right + margin,
        top: highest * 1.08,
    };
    let height = BOTTOM + 44.0 + LINE * (plot.points.len() + plot.laws.len()) as f64;
    let mut document = Document::new()
        .set("viewBox", (0, 0, WIDTH, height))
        .set("role", "img")
        .set("aria-labelledby", format!("{id}-title {id}-text"))
        .add(Title::new(plot.caption.as_str()).set("id", format!("{id}-title")))
        .add(
            Description::new()
                .set("id", format!("{id}-text"))
                .add(svg::node::Text::new(plot.alt.as_str())),
        )
        .add(axes(plot, &scale, &measured));
    if plot.mark_cores {
        document = document.add(cores(record.machine.cores, &scale));
    }
    for (index, law) in plot.laws.iter().enumerate() {
        let curve = (0..=STEPS).map(|step| left + (right - left) * step as f64 / STEPS as f64);
        let places: Vec<String> = curve
            .map(|x| format!("{:.1},{:.1}", scale.x(x), scale.y(law.speed_up(x))))
            .collect();
        document = document.add(
            Path::new()
                .set("class", format!("law law-{index}"))
                .set("d", format!("M{}", places.join(" L"))),
        );
    }
    for (index, points) in measured.iter().enumerate() {
        for (x, y) in points {
            document = document.add(mark(index, scale.x(*x), scale.y(*y)));
        }
    }
    document.add(key(plot)).to_string().replace('\n', "")
}

/// The places of a set of points, in the order of `x`.
fn values(points: &Points, record: &Record) -> Vec<(f64, f64)> {
    let mut found: Vec<(f64, f64)> = points
        .at
        .iter()
        .filter_map(|(x, series)| {
            let derived = match &points.ratio_to {
                Some(base) => Derived::Ratio(base.clone(), series.clone()),
                None => Derived::Median(series.clone()),
            };
            Some((x.parse().ok()?, record.spread(&derived)?.median))
        })
        .collect();
    found.sort_by(|a, b| a.0.total_cmp(&b.0));
    found
}

/// A point: a disc, a square or a diamond, one for each set.
fn mark(set: usize, x: f64, y: f64) -> Group {
    let group = Group::new().set("class", format!("point point-{}", set % 3));
    let around = |size: f64| {
        Rectangle::new()
            .set("x", format!("{:.1}", x - size))
            .set("y", format!("{:.1}", y - size))
            .set("width", 2.0 * size)
            .set("height", 2.0 * size)
    };
    match set % 3 {
        0 => group.add(
            Circle::new()
                .set("cx", format!("{x:.1}"))
                .set("cy", format!("{y:.1}"))
                .set("r", 5),
        ),
        1 => group.add(around(4.5)),
        _ => group.add(around(4.0).set("transform", format!("rotate(45 {x:.1} {y:.1})"))),
    }
}

fn text(x: f64, y: f64, anchor: &str, words: &str) -> Text {
    Text::new(words)
        .set("x", format!("{x:.1}"))
        .set("y", format!("{y:.1}"))
        .set("text-anchor", anchor)
}

fn line(class: &str, from: (f64, f64), to: (f64, f64)) -> Line {
    let place = |value: f64| format!("{value:.1}");
    Line::new()
        .set("class", class)
        .set("x1", place(from.0))
        .set("y1", place(from.1))
        .set("x2", place(to.0))
        .set("y2", place(to.1))
}

/// A round step that gives about five ticks up to `top`: 1, 2 or 5 times a power of ten.
pub fn step(top: f64) -> f64 {
    let rough = top / 5.0;
    let power = 10f64.powf(rough.log10().floor());
    let steps = [1.0, 2.0, 5.0, 10.0];
    let fits = steps.into_iter().find(|step| step * power >= rough);
    fits.unwrap_or(10.0) * power
}

fn axes(plot: &PlotToml, scale: &Scale, measured: &[Vec<(f64, f64)>]) -> Group {
    let mut group = Group::new()
        .set("class", "axes")
        .add(line("axis", (LEFT, TOP), (LEFT, BOTTOM)))
        .add(line("axis", (LEFT, BOTTOM), (RIGHT, BOTTOM)));
    let step = step(scale.top);
    let mut tick = 0.0;
    while tick <= scale.top {
        let y = scale.y(tick);
        if tick > 0.0 {
            group = group.add(line("grid", (LEFT, y), (RIGHT, y)));
        }
        let label = round_number(&crate::subject::shown(tick, plot.unit, 3));
        group = group.add(text(LEFT - 6.0, y + 4.0, "end", &label));
        tick += step;
    }
    let mut places: Vec<f64> = measured.iter().flatten().map(|point| point.0).collect();
    places.sort_by(f64::total_cmp);
    places.dedup();
    for x in places {
        group = group.add(text(
            scale.x(x),
            BOTTOM + 16.0,
            "middle",
            &round_number(&crate::subject::significant(x, 3)),
        ));
    }
    group
        .add(text((LEFT + RIGHT) / 2.0, BOTTOM + 34.0, "middle", &plot.x))
        .add(text(LEFT + 6.0, TOP + 4.0, "start", &plot.y).set("class", "name"))
}

/// A tick's number without zeros that say nothing: `2.00` becomes `2`, `0.500` becomes `0.5`.
fn round_number(text: &str) -> String {
    crate::regex!(r"(\.\d*?)0+\b")
        .replace(text, "$1")
        .trim_end_matches('.')
        .to_owned()
}

/// The line at the machine's number of cores.
fn cores(cores: usize, scale: &Scale) -> Group {
    let x = scale.x(cores as f64);
    Group::new()
        .set("class", "cores")
        .add(line("mark", (x, TOP), (x, BOTTOM)))
        .add(text(
            x + 4.0,
            BOTTOM - 6.0,
            "start",
            &format!("{cores} cores"),
        ))
}

/// What the points and curves are, a line each below the plot.
fn key(plot: &PlotToml) -> Group {
    let mut group = Group::new().set("class", "key");
    let mut y = BOTTOM + 38.0 + LINE;
    for (index, points) in plot.points.iter().enumerate() {
        group = group.add(mark(index, LEFT + 12.0, y - 4.0)).add(text(
            LEFT + 32.0,
            y,
            "start",
            &points.label,
        ));
        y += LINE;
    }
    for (index, law) in plot.laws.iter().enumerate() {
        group = group
            .add(line(
                &format!("law law-{index}"),
                (LEFT, y - 4.0),
                (LEFT + 24.0, y - 4.0),
            ))
            .add(text(LEFT + 32.0, y, "start", &law.label));
        y += LINE;
    }
    group
}
