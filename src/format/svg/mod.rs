//! Pictures as SVG: inside a page, or alone for a slide or a site. All places are whole numbers.

mod amounts;
mod curves;
mod grid;

use super::Style;
use super::markup::escaped;
use crate::report::document::{Block, Fit};
use std::io::{self, Write};

/// How wide a picture is; heights follow from what it shows.
const WIDTH: i128 = 760;

/// The colours of a picture, in light and in dark. Each holds a contrast of 4.5 with the page.
pub(super) const COLOURS: &str = "\
:root{--page:#fff;--ink:#1b1d20;--soft:#5a6068;--rule:#d5d9de;--c0:#0b5cad;--c1:#a34700;--c2:#17693a;--c3:#8a1c7c;\
--c4:#b3261e;--c5:#4d5560}\
@media(prefers-color-scheme:dark){:root{--page:#15171a;--ink:#eceef1;--soft:#a9b1bb;--rule:#3a4048;--c0:#7ab8ff;\
--c1:#ffb066;--c2:#74d893;--c3:#e3a1e0;--c4:#ff9a92;--c5:#b9c1cb}}\
@media print{:root{--page:#fff;--ink:#000;--soft:#444;--rule:#bbb;--c0:#0b5cad;--c1:#a34700;--c2:#17693a;--c3:#8a1c7c;\
--c4:#b3261e;--c5:#4d5560}}";

/// How the parts of a picture look.
pub(super) const SHAPES: &str = "\
svg.picture{display:block;width:100%;height:auto;max-width:47.5rem;font:13px system-ui,sans-serif;\
font-variant-numeric:tabular-nums}\
.picture text{fill:var(--ink)}.picture .soft{fill:var(--soft)}.picture .best{font-weight:700}\
.picture .rule{stroke:var(--rule)}.picture .end{text-anchor:end}.picture .middle{text-anchor:middle}\
.picture .f0{fill:var(--c0)}.picture .f1{fill:var(--c1)}.picture .f2{fill:var(--c2)}.picture .f3{fill:var(--c3)}\
.picture .f4{fill:var(--c4)}.picture .f5{fill:var(--c5)}\
.picture .l0{stroke:var(--c0)}.picture .l1{stroke:var(--c1)}.picture .l2{stroke:var(--c2)}\
.picture .l3{stroke:var(--c3)}.picture .l4{stroke:var(--c4)}.picture .l5{stroke:var(--c5)}\
.picture .line{fill:none;stroke-width:2;stroke-linejoin:round}.picture .mark{fill:var(--page);stroke:var(--ink)}\
.picture .page{fill:var(--page)}.picture .pale{opacity:.4}.picture .tint{opacity:.22}";

/// How many colours there are; then they come again.
const COLOUR_COUNT: usize = 6;

/// Whether an answer has a picture.
pub(crate) fn has_picture(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| picture(block, 0).is_some())
}

/// The first picture of an answer, alone.
pub(super) fn write(blocks: &[Block], style: Style, out: &mut dyn Write) -> io::Result<()> {
    let Some(drawn) = blocks.iter().find_map(|block| picture(block, 0)) else { return Ok(()) };
    let alone = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"{}\" class=\"picture\" width=\"{WIDTH}\" \
         height=\"{}\" ",
        style.lang.code(),
        drawn.height
    );
    writeln!(out, "{alone}{}<style>{COLOURS}{SHAPES}</style>", drawn.attributes(0))?;
    writeln!(out, "<rect class=\"page\" width=\"{WIDTH}\" height=\"{}\"/>", drawn.height)?;
    writeln!(out, "{}{}</svg>", drawn.head(0), drawn.body)
}

/// A picture inside a page; `number` tells it from the others there.
pub(super) fn inline(block: &Block, number: usize) -> Option<String> {
    let drawn = picture(block, number)?;
    let (attributes, head) = (drawn.attributes(number), drawn.head(number));
    Some(format!("<svg class=\"picture\" {attributes}{head}{}</svg>", drawn.body))
}

fn picture(block: &Block, number: usize) -> Option<Drawing> {
    match block {
        Block::Picture(picture) => Some(amounts::drawn(picture, number)),
        Block::Plot(plot) => Some(curves::drawn(plot)),
        Block::Table(table) => match &table.fit {
            Fit::Marks(legend) if table.rows.iter().flat_map(|row| &row.cells).any(grid::is_coloured) => {
                Some(grid::drawn(table, legend))
            }
            _ => None,
        },
        _ => None,
    }
}

/// A picture without the element around it.
struct Drawing {
    /// What it shows, in words.
    alt: String,
    height: i128,
    body: String,
}

impl Drawing {
    fn attributes(&self, number: usize) -> String {
        format!("viewBox=\"0 0 {WIDTH} {}\" role=\"img\" aria-labelledby=\"picture{number}\">", self.height)
    }

    fn head(&self, number: usize) -> String {
        format!("<title id=\"picture{number}\">{}</title>", escaped(&self.alt))
    }
}

/// A text at a place.
fn text(x: i128, y: i128, class: &str, text: &str) -> String {
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    format!("<text x=\"{x}\" y=\"{y}\"{class}>{}</text>", escaped(text))
}

/// A text that fits so many characters.
fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some(_) => text.chars().take(most - 1).collect::<String>() + "…",
        None => text.to_owned(),
    }
}

/// A straight rule.
fn rule(x1: i128, y1: i128, x2: i128, y2: i128) -> String {
    format!("<line class=\"rule\" x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"/>")
}

/// A rectangle: its place, its width and its height.
fn rectangle(class: &str, [x, y, width, height]: [i128; 4]) -> String {
    format!("<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>")
}
