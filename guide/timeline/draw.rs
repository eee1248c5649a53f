//! Draws a recorded timeline as inline SVG, with the same in words and as a table below.
//!
//! One column of panels over one time axis; in a panel a row for each lane. `theme/guide.css` colours the bars. Widths
//! of text are estimated from above, so that no text is cut and none covers another: a label stands in its bar, or
//! beside it, or in the key below the axis under a letter.

use std::collections::BTreeMap;

use svg::Document;
use svg::node::element::{Description, Group, Line, Rectangle, Text, Title};

use super::{self as timeline, Panel, Record, Timeline, command};
use crate::evidence::Span;
use crate::figure::inline;
use crate::text::escape;

/// The width of the drawing; on a phone one of its units is a little less than a pixel.
const WIDTH: f64 = 380.0;
/// The size of headings, lanes and ticks.
const TEXT: f64 = 12.0;
/// The size of the labels of bars and of the key.
const LABEL: f64 = 11.0;
const BAR: f64 = 19.0;
const GAP: f64 = 4.0;
/// What stands free at both ends of a text.
const PAD: f64 = 3.0;
/// The least width of a bar.
const THIN: f64 = 1.5;
/// The widest that names of lanes may be to stand left of their bars; wider ones stand above.
const GUTTER: f64 = 80.0;
/// How many kinds of bar the style sheet knows.
const KINDS: usize = 6;

/// The whole figure, without an empty line, so that it is one block of HTML in markdown. The ids in it begin with `id`.
pub fn figure(timeline: &Timeline, record: &Record, id: &str) -> String {
    let panels: Vec<&Panel> = timeline
        .panels
        .iter()
        .filter_map(|name| record.panel(name))
        .collect();
    let first = format!("timeline-{}", record.listing);
    let text = format!(
        "<figure class=\"timeline\" id=\"{id}\">\n<figcaption><a class=\"address\" href=\"#{id}\">{first}</a> {}</figcaption>\n{}\n<p class=\"seen\">{}</p>\n{}<p class=\"source\">{}</p>\n</figure>",
        inline(&timeline.caption),
        drawing(timeline, &panels, id),
        inline(&timeline.alt),
        table(&panels, timeline.axis),
        source(record, &panels),
    );
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    lines.join("\n") + "\n"
}

/// The line under the figure: where, with what and when it was recorded, and the command that does it again.
fn source(record: &Record, panels: &[&Panel]) -> String {
    let version = |panel: &&Panel| {
        let name = match panel.gil {
            Some(_) => panel.heading(),
            None => format!("Rust {}", panel.version),
        };
        let mut notes = Vec::new();
        if panel.version.contains("free-threaded") && panel.gil == Some(true) {
            notes.push("with the GIL on".to_owned());
        }
        if let Some(method) = &panel.start_method {
            notes.push(format!("processes by {method}"));
        }
        match notes.is_empty() {
            true => escape(&name),
            false => escape(&format!("{name} ({})", notes.join(", "))),
        }
    };
    let versions: Vec<String> = panels.iter().map(version).collect();
    let cores = match record.machine.cores {
        1 => "1 core".to_owned(),
        many => format!("{many} cores"),
    };
    format!(
        "{} · {cores}, {} · <time>{}</time> · <code>{}</code>",
        versions.join(" · "),
        escape(&record.machine.kernel),
        record.date,
        command(&record.listing)
    )
}

/// Lane, label and times of every span, to be opened by who cannot or will not read the drawing.
fn table(panels: &[&Panel], axis: timeline::Axis) -> String {
    let longest = longest(panels);
    let steps = axis == timeline::Axis::Steps;
    let digits = if longest < 2_000_000 { 3 } else { 1 };
    let times = match steps {
        true => "<th scope=\"col\">step</th>",
        false => "<th scope=\"col\">begin, ms</th><th scope=\"col\">end, ms</th>",
    };
    let columns = if steps { 3 } else { 4 };
    let mut text = format!(
        "<details><summary>As a table</summary>\n<div class=\"table-wrapper\"><table>\n<thead><tr><th scope=\"col\">lane</th><th scope=\"col\">what</th>{times}</tr></thead>\n",
    );
    for panel in panels {
        text.push_str(&format!(
            "<tbody><tr><th scope=\"rowgroup\" colspan=\"{columns}\">{}</th></tr>\n",
            escape(&panel.heading())
        ));
        for span in &panel.spans {
            let [begin, end] =
                [span.begin, span.end].map(|time| format!("{:.digits$}", time as f64 / 1e6));
            let times = match steps {
                true => format!("<td>{}</td>", span.end / 1_000_000),
                false => format!("<td>{begin}</td><td>{end}</td>"),
            };
            text.push_str(&format!(
                "<tr><td>{}</td><td>{}</td>{times}</tr>\n",
                escape(&span.lane),
                escape(&span.label)
            ));
        }
        text.push_str("</tbody>\n");
    }
    text + "</table></div>\n</details>\n"
}

/// The end of the last span of all panels, in nanoseconds.
fn longest(panels: &[&Panel]) -> u64 {
    let ends = panels
        .iter()
        .flat_map(|panel| &panel.spans)
        .map(|span| span.end);
    ends.max().unwrap_or(0)
}

/// The time axis: where it lies, and how long it is.
struct Axis {
    left: f64,
    right: f64,
    nanoseconds: f64,
    step: f64,
    /// The unit of the ticks, and its nanoseconds.
    unit: (&'static str, f64),
}

impl Axis {
    /// An axis from `left` to the right edge for so many nanoseconds, with two to five round ticks beside 0.
    fn new(left: f64, nanoseconds: u64, counts: timeline::Axis) -> Axis {
        let nanoseconds = nanoseconds.max(1_000) as f64;
        let unit = match nanoseconds {
            _ if counts == timeline::Axis::Steps => ("steps", 1e6),
            long if long >= 2e9 => ("s", 1e9),
            middle if middle >= 2e6 => ("ms", 1e6),
            _ => ("µs", 1e3),
        };
        let ten = 10_f64.powf((nanoseconds / 5.0).log10().floor());
        let step = [1.0, 2.0, 5.0, 10.0]
            .map(|factor| factor * ten)
            .into_iter()
            .find(|step| nanoseconds / step <= 5.0)
            .unwrap_or(ten * 10.0);
        Axis {
            left,
            // A letter of the key fits behind a bar that ends last.
            right: WIDTH - 16.0,
            nanoseconds,
            step,
            unit,
        }
    }

    fn x(&self, nanoseconds: u64) -> f64 {
        self.at(nanoseconds as f64)
    }

    fn at(&self, nanoseconds: f64) -> f64 {
        self.left + (self.right - self.left) * nanoseconds / self.nanoseconds
    }

    /// Where the ticks stand and what they say; the last one says the unit.
    fn ticks(&self) -> Vec<(f64, String)> {
        let count = (self.nanoseconds / self.step + 1e-9).floor() as usize;
        (0..=count)
            .map(|index| {
                let time = index as f64 * self.step;
                let number = (time / self.unit.1 * 1000.0).round() / 1000.0;
                let unit = if index == count {
                    format!(" {}", self.unit.0)
                } else {
                    String::new()
                };
                (self.at(time), format!("{number}{unit}"))
            })
            .collect()
    }
}

/// The labels of all panels: which kind of bar each is, and which stand in the key.
struct Key {
    labels: Vec<String>,
    /// Those that found no room at some bar, in the order in which that happened.
    listed: Vec<usize>,
}

impl Key {
    fn new(panels: &[&Panel]) -> Key {
        let mut labels: Vec<String> = Vec::new();
        for span in panels.iter().flat_map(|panel| &panel.spans) {
            if !labels.contains(&span.label) {
                labels.push(span.label.clone());
            }
        }
        Key {
            labels,
            listed: Vec::new(),
        }
    }

    fn index(&self, label: &str) -> usize {
        let found = self.labels.iter().position(|other| other == label);
        found.expect("the key was made of all labels")
    }

    /// The letter of a label in the key, which lists it from now on.
    fn letter(&mut self, label: &str) -> String {
        let index = self.index(label);
        let place = self.listed.iter().position(|listed| *listed == index);
        letter(place.unwrap_or_else(|| {
            self.listed.push(index);
            self.listed.len() - 1
        }))
    }
}

/// a, b, c, ...; a2, b2, ... once the alphabet is at its end. (The objects of a schedule are capitals.)
fn letter(place: usize) -> String {
    let letter = char::from(b'a' + (place % 26) as u8);
    match place / 26 {
        0 => letter.to_string(),
        more => format!("{letter}{}", more + 1),
    }
}

fn drawing(timeline: &Timeline, panels: &[&Panel], id: &str) -> String {
    let lanes = lanes(panels);
    let widest = lanes
        .iter()
        .map(|lane| width(lane, TEXT))
        .fold(0.0, f64::max);
    let above = widest + 2.0 * PAD > GUTTER;
    let left = if above { 1.0 } else { widest + 2.0 * PAD };
    let axis = Axis::new(left, longest(panels), timeline.axis);
    let mut key = Key::new(panels);
    let (mut rows, mut y) = (Group::new(), 0.0);
    for panel in panels {
        let heading = text(&panel.heading(), "panel", (0.0, y + TEXT + 2.0), "start");
        rows = rows.add(heading);
        y += TEXT + 8.0;
        for lane in &lanes {
            let tracks = tracks(panel, lane);
            if tracks.is_empty() {
                continue;
            }
            if above {
                rows = rows.add(text(lane, "lane", (0.0, y + TEXT - 2.0), "start"));
                y += TEXT + 3.0;
            } else {
                let middle = y + BAR / 2.0 + TEXT / 3.0;
                rows = rows.add(text(lane, "lane", (left - 2.0 * PAD, middle), "end"));
            }
            for track in tracks {
                rows = rows.add(bars(&track, &axis, y, &mut key));
                y += BAR + GAP;
            }
        }
        y += 6.0;
    }
    let (grid, bottom) = grid(&axis, y);
    let (key, bottom) = legend(&key, bottom);
    let (title, description) = (format!("{id}-title"), format!("{id}-desc"));
    let words = |text: &str| svg::node::Text::new(text.replace(['`', '\n'], ""));
    Document::new()
        .set("viewBox", format!("0 0 {WIDTH} {}", number(bottom)))
        .set("role", "img")
        .set("aria-labelledby", format!("{title} {description}"))
        .add(Title::new(timeline.caption.replace(['`', '\n'], "")).set("id", title))
        .add(
            Description::new()
                .set("id", description)
                .add(words(&timeline.alt)),
        )
        .add(grid)
        .add(rows)
        .add(key)
        .to_string()
}

/// The lanes of all panels in one order: as they first turn up, but numbered ones in the order of their numbers.
fn lanes(panels: &[&Panel]) -> Vec<String> {
    let mut stems: Vec<String> = Vec::new();
    let mut lanes: BTreeMap<(usize, u64, String), ()> = BTreeMap::new();
    for span in panels.iter().flat_map(|panel| &panel.spans) {
        let stem = span
            .lane
            .trim_end_matches(|letter: char| letter.is_ascii_digit());
        let number = span.lane[stem.len()..].parse().unwrap_or(0);
        let place = stems.iter().position(|other| other == stem);
        let place = place.unwrap_or_else(|| {
            stems.push(stem.to_owned());
            stems.len() - 1
        });
        lanes.insert((place, number, span.lane.clone()), ());
    }
    lanes.into_keys().map(|(_, _, lane)| lane).collect()
}

/// The spans of a lane, in as many rows as it takes for none to cover another.
fn tracks<'a>(panel: &'a Panel, lane: &str) -> Vec<Vec<&'a Span>> {
    let mut tracks: Vec<Vec<&Span>> = Vec::new();
    for span in panel.spans.iter().filter(|span| span.lane == lane) {
        let free = tracks
            .iter_mut()
            .find(|track| track.last().is_none_or(|last| last.end <= span.begin));
        match free {
            Some(track) => track.push(span),
            None => tracks.push(vec![span]),
        }
    }
    tracks
}

/// A row of bars with their labels.
fn bars(track: &[&Span], axis: &Axis, y: f64, key: &mut Key) -> Group {
    let place = |span: &Span| {
        let begin = axis.x(span.begin).min(axis.right - THIN);
        (begin, axis.x(span.end).max(begin + THIN))
    };
    let (mut shapes, mut words) = (Group::new(), Group::new());
    // Up to where the row is taken.
    let mut taken = axis.left;
    for (index, span) in track.iter().enumerate() {
        let (begin, end) = place(span);
        let next = track
            .get(index + 1)
            .map_or(WIDTH, |next| axis.x(next.begin));
        // In a thin bar there would be more outline than bar.
        let thin = if end - begin < 4.0 { " thin" } else { "" };
        let class = format!("bar kind-{}{thin}", key.index(&span.label) % KINDS);
        let shape = Rectangle::new()
            .set("class", class)
            .set("x", number(begin))
            .set("y", number(y))
            .set("width", number(end - begin))
            .set("height", BAR)
            .set("rx", 2);
        shapes = shapes.add(shape);
        let room = Room {
            taken,
            begin,
            end,
            next,
        };
        taken = end;
        let placed = match room.place(&span.label) {
            Some(place) => Some((span.label.clone(), place)),
            None => {
                let letter = key.letter(&span.label);
                room.place(&letter).map(|place| (letter, place))
            }
        };
        if let Some((label, (middle, until))) = placed {
            let place = (middle, y + BAR / 2.0 + LABEL / 3.0);
            let inside = begin < middle && middle < end;
            let class = if inside { "mark inside" } else { "mark" };
            words = words.add(text(&label, class, place, "middle"));
            taken = taken.max(until);
        }
    }
    Group::new().add(shapes).add(words)
}

/// The room for a label: its bar, and what is free on both sides of it.
struct Room {
    taken: f64,
    begin: f64,
    end: f64,
    next: f64,
}

impl Room {
    /// Where the middle of `label` stands, and up to where it reaches; `None` if there is no room.
    fn place(&self, label: &str) -> Option<(f64, f64)> {
        let wide = width(label, LABEL) + 2.0 * PAD;
        if wide <= self.end - self.begin {
            Some(((self.begin + self.end) / 2.0, self.end))
        } else if wide <= self.next - self.end {
            Some((self.end + wide / 2.0, self.end + wide))
        } else if wide <= self.begin - self.taken {
            Some((self.begin - wide / 2.0, self.end))
        } else {
            None
        }
    }
}

/// The lines and numbers of the axis under rows of this height, and the bottom of it all.
fn grid(axis: &Axis, height: f64) -> (Group, f64) {
    let mut group = Group::new();
    for (x, says) in axis.ticks() {
        let line = Line::new()
            .set("class", "grid")
            .set("x1", number(x))
            .set("x2", number(x))
            .set("y1", number(TEXT + 6.0))
            .set("y2", number(height));
        let half = width(&says, TEXT) / 2.0;
        let middle = x.clamp(half, WIDTH - half);
        group = group
            .add(line)
            .add(text(&says, "tick", (middle, height + TEXT + 1.0), "middle"));
    }
    (group, height + TEXT + 6.0)
}

/// The key of the labels that found no room, from `top` on, and the bottom of it.
fn legend(key: &Key, top: f64) -> (Group, f64) {
    let (mut group, mut x, mut y) = (Group::new(), 0.0, top + 4.0);
    for (place, index) in key.listed.iter().enumerate() {
        let says = format!("{} {}", letter(place), key.labels[*index]);
        let wide = 14.0 + width(&says, LABEL) + 8.0;
        if x > 0.0 && x + wide > WIDTH {
            (x, y) = (0.0, y + LABEL + 7.0);
        }
        let swatch = Rectangle::new()
            .set("class", format!("bar kind-{}", index % KINDS))
            .set("x", number(x + 1.0))
            .set("y", number(y + 1.0))
            .set("width", 10)
            .set("height", 10)
            .set("rx", 2);
        let place = (x + 14.0, y + LABEL - 1.0);
        group = group
            .add(swatch)
            .add(text(&says, "mark key", place, "start"));
        x += wide;
    }
    match key.listed.is_empty() {
        true => (group, top),
        false => (group, y + LABEL + 5.0),
    }
}

fn text(says: &str, class: &str, (x, y): (f64, f64), anchor: &str) -> Text {
    Text::new(says)
        .set("class", class)
        .set("x", number(x))
        .set("y", number(y))
        .set("text-anchor", anchor)
}

/// A length, to a hundredth of a unit.
fn number(length: f64) -> f64 {
    (length * 100.0).round() / 100.0
}

/// The width of a text at this size, estimated from above: by the letters of DejaVu Sans, a wide face.
fn width(text: &str, size: f64) -> f64 {
    let em = |letter: char| match letter {
        'i' | 'j' | 'l' | ' ' | '.' | ',' | ':' | '\'' | '|' => 0.32,
        'f' | 'r' | 't' | '(' | ')' | '-' | '/' => 0.42,
        'm' | 'M' | 'W' | 'w' | '@' | '%' => 0.97,
        'A'..='Z' => 0.76,
        letter if letter.is_ascii() => 0.64,
        _ => 1.0,
    };
    text.chars().map(em).sum::<f64>() * size
}
