//! A grid of letters and colours: who is cheapest where.

use super::{COLOUR_COUNT, Drawing, WIDTH, cut, rectangle, text};
use crate::report::document::{Cell, Legend, Mark, Table};

const LEFT: i128 = 80;
const TOP: i128 = 26;
const ROW: i128 = 26;
const LEGEND_ROW: i128 = 20;

/// Whether a cell has a colour.
pub(super) fn is_coloured(cell: &Cell) -> bool {
    matches!(cell, Cell::Mark(Mark { colour: Some(_), .. }))
}

pub(super) fn drawn(table: &Table, legend: &Legend) -> Drawing {
    let columns = (table.columns.len().max(2) - 1) as i128;
    let width = ((WIDTH - LEFT) / columns).min(90);
    let mut body = String::new();
    for (index, column) in table.columns.iter().skip(1).enumerate() {
        body.push_str(&text(LEFT + index as i128 * width + width / 2, TOP - 10, "soft middle", &column.title));
    }
    for (line, row) in table.rows.iter().enumerate() {
        let y = TOP + line as i128 * ROW;
        for (index, cell) in row.cells.iter().enumerate() {
            body.push_str(&match (index, cell) {
                (0, Cell::Number(level)) => text(LEFT - 10, y + 17, "soft end", &level.to_string()),
                (_, Cell::Mark(mark)) => square(mark, LEFT + (index as i128 - 1) * width, y, width),
                _ => String::new(),
            });
        }
    }
    let bottom = TOP + table.rows.len() as i128 * ROW + 24;
    for (index, (mark, meaning)) in legend.meanings.iter().enumerate() {
        let y = bottom + index as i128 * LEGEND_ROW;
        body.push_str(&text(LEFT - 10, y, "end best", mark));
        body.push_str(&text(LEFT, y, "", &cut(meaning, 80)));
    }
    let named: Vec<String> = legend.meanings.iter().map(|(mark, meaning)| format!("{mark} {meaning}")).collect();
    Drawing { alt: named.join(", "), height: bottom + legend.meanings.len() as i128 * LEGEND_ROW, body }
}

fn square(mark: &Mark, x: i128, y: i128, width: i128) -> String {
    let class = format!("tint f{}", mark.colour.unwrap_or_default() % COLOUR_COUNT);
    let letter = rectangle(&class, [x, y, width - 2, ROW - 2]);
    letter + &text(x + width / 2 - 1, y + 17, "middle best", &mark.symbol)
}
