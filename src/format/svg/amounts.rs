//! A dot or a bar for each amount, on one axis of money.

use super::{COLOUR_COUNT, Drawing, WIDTH, cut, rectangle, rule, text};
use crate::report::document::{Picture, PictureRow, PictureShape, Tone};

/// Names stand before the axis, figures behind it.
const AXIS_FROM: i128 = 262;
const AXIS_TO: i128 = 610;
const ROW: i128 = 24;
const HEAD: i128 = 26;
const LONGEST_NAME: usize = 32;

pub(super) fn drawn(picture: &Picture, number: usize) -> Drawing {
    let end = picture.ticks.last().map_or(1, |(end, _)| (*end).max(1));
    let across = |cents: i128| AXIS_FROM + cents.clamp(0, end) * (AXIS_TO - AXIS_FROM) / end;
    let legend_height = if picture.parts.is_empty() { 0 } else { ROW };
    let bottom = HEAD + legend_height + picture.rows.len() as i128 * ROW;
    let mut body = fade(number);
    body.push_str(&legend(&picture.parts));
    for (at, label) in &picture.ticks {
        body.push_str(&rule(across(*at), HEAD + legend_height - 4, across(*at), bottom));
        body.push_str(&text(across(*at), HEAD + legend_height - 10, "soft middle", label));
    }
    for (index, row) in picture.rows.iter().enumerate() {
        let y = HEAD + legend_height + index as i128 * ROW + ROW / 2;
        body.push_str(&match picture.shape {
            PictureShape::Dots => dot(row, y, &across, number),
            PictureShape::Bars => bar(row, y, &across, number),
        });
        let class = if row.tone == Tone::Best { "end best" } else { "end" };
        body.push_str(&text(AXIS_FROM - 12, y + 4, class, &cut(&row.label, LONGEST_NAME)));
        let class = if row.tone == Tone::Best { "end best" } else { "end" };
        body.push_str(&text(WIDTH - 4, y + 4, class, &row.figure));
    }
    Drawing { alt: picture.alt.clone(), height: bottom + 8, body }
}

/// An amount that fades out where nobody knows its end.
fn fade(number: usize) -> String {
    format!(
        "<defs><linearGradient id=\"fade{number}\"><stop offset=\"0\" stop-color=\"var(--c1)\" stop-opacity=\".75\"/>\
         <stop offset=\"1\" stop-color=\"var(--c1)\" stop-opacity=\"0\"/></linearGradient></defs>"
    )
}

fn dot(row: &PictureRow, y: i128, across: &impl Fn(i128) -> i128, number: usize) -> String {
    let low = across(row.parts.iter().sum());
    let colour = match row.tone {
        Tone::Best => "f2",
        Tone::Open => "f1",
        Tone::Plain | Tone::Total => "f0",
    };
    let reach = match row.most {
        _ if row.is_open => faded(low, y, 8, number),
        Some(most) => rectangle(&format!("pale {colour}"), [low, y - 2, across(most) - low, 4]),
        None => String::new(),
    };
    format!("{reach}<circle class=\"{colour}\" cx=\"{low}\" cy=\"{y}\" r=\"5\"/>")
}

fn bar(row: &PictureRow, y: i128, across: &impl Fn(i128) -> i128, number: usize) -> String {
    let (mut drawn, mut sum) = (String::new(), 0);
    for (index, part) in row.parts.iter().enumerate() {
        let (from, to) = (across(sum), across(sum + part));
        let gap = i128::from(index + 1 < row.parts.len());
        let class = format!("f{}", index % COLOUR_COUNT);
        drawn.push_str(&rectangle(&class, [from, y - 7, (to - from - gap).max(0), 14]));
        sum += part;
    }
    let from = across(sum);
    if row.is_open {
        drawn.push_str(&faded(from, y, 14, number));
    }
    if let Some(most) = row.most {
        drawn.push_str(&rectangle("pale f0", [from, y - 3, across(most) - from, 6]));
    }
    drawn
}

fn faded(from: i128, y: i128, height: i128, number: usize) -> String {
    let width = (AXIS_TO - from + 20).max(20);
    format!(
        "<rect fill=\"url(#fade{number})\" x=\"{from}\" y=\"{}\" width=\"{width}\" height=\"{height}\"/>",
        y - height / 2
    )
}

/// The colour and the name of each part.
fn legend(parts: &[String]) -> String {
    let width = (WIDTH - AXIS_FROM) / (parts.len().max(1) as i128).max(3);
    let item = |(index, part): (usize, &String)| {
        let x = AXIS_FROM + index as i128 * width;
        let class = format!("f{}", index % COLOUR_COUNT);
        rectangle(&class, [x, 4, 12, 12]) + &text(x + 18, 14, "", &cut(part, 18))
    };
    parts.iter().enumerate().map(item).collect()
}
