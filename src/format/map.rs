//! A map in a terminal: a mark in each cell, in a colour where colours show, and what the marks mean.

use super::Style;
use crate::report::document::{Map, MapCell};
use anstyle::{AnsiColor, Style as Colour};
use std::io::{self, Write};
use unicode_width::UnicodeWidthStr;

/// The colours of marks, again and again.
const COLOURS: [AnsiColor; 6] =
    [AnsiColor::Green, AnsiColor::Cyan, AnsiColor::Yellow, AnsiColor::Magenta, AnsiColor::Blue, AnsiColor::Red];

pub(super) fn write(map: &Map, style: Style, out: &mut dyn Write) -> io::Result<()> {
    let side = map.rows.iter().map(|row| row.width()).max().unwrap_or_default() + 1;
    let room = style.width.saturating_sub(side + 1);
    let detailed = map.columns.len() * (width(map, true) + 2) <= room;
    let cell = width(map, detailed) + 2;
    let columns: Vec<usize> = (0..map.columns.len()).collect();
    for (place, band) in columns.chunks((room / cell).max(1)).enumerate() {
        if place > 0 {
            writeln!(out)?;
        }
        let head: String = band.iter().map(|column| left(&map.columns[*column], cell)).collect();
        writeln!(out, "{}", format!("{}{}", " ".repeat(side + 1), head).trim_end())?;
        writeln!(out, "{}", "─".repeat(side + 1 + cell * band.len()))?;
        for (head, row) in map.rows.iter().zip(&map.cells) {
            let cells: String = band.iter().map(|column| drawn(&row[*column], cell, detailed, style)).collect();
            writeln!(out, "{}", format!("{}{head} {cells}", " ".repeat(side - head.width())).trim_end())?;
        }
    }
    write_legend(map, detailed, style, out)
}

fn write_legend(map: &Map, detailed: bool, style: Style, out: &mut dyn Write) -> io::Result<()> {
    if !map.legend.is_empty() {
        writeln!(out)?;
    }
    let widest = map.legend.iter().map(|(mark, _)| mark.width()).max().unwrap_or_default();
    for (place, (mark, meaning)) in map.legend.iter().enumerate() {
        let letter = mark.chars().all(|c| c.is_ascii_alphanumeric());
        let mark = painted(&left(mark, widest), letter.then_some(place), style);
        writeln!(out, "  {mark}  {meaning}")?;
    }
    let hidden = !detailed && map.cells.iter().flatten().any(|cell| !cell.detail.is_empty());
    if hidden { writeln!(out, "\n{}", map.without_detail) } else { Ok(()) }
}

/// The widest cell or head.
fn width(map: &Map, detailed: bool) -> usize {
    let heads = map.columns.iter().map(|head| head.width());
    heads.chain(map.cells.iter().flatten().map(|cell| text(cell, detailed).width())).max().unwrap_or_default()
}

fn text(cell: &MapCell, detailed: bool) -> String {
    if detailed && !cell.detail.is_empty() { format!("{} {}", cell.mark, cell.detail) } else { cell.mark.clone() }
}

fn drawn(cell: &MapCell, width: usize, detailed: bool, style: Style) -> String {
    painted(&left(&text(cell, detailed), width), cell.colour, style)
}

fn left(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}

fn painted(text: &str, colour: Option<usize>, style: Style) -> String {
    match colour {
        Some(place) if style.colour => {
            let colour: Colour = COLOURS[place % COLOURS.len()].on_default().bold();
            format!("{colour}{text}{colour:#}")
        }
        _ => text.to_owned(),
    }
}
