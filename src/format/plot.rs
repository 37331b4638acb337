//! Curves drawn in dots, with a letter on each that the legend explains. The one place that knows of pixels.

use crate::report::document::Plot;
use std::io::{self, Write};
use textplots::{Chart, Plot as Draw, Shape};
use unicode_width::UnicodeWidthStr;

/// The size of a plot in characters.
const ROWS: usize = 16;
const MOST_COLUMNS: usize = 100;
const LEAST_COLUMNS: usize = 20;

/// A Braille character holds so many dots across and down.
const ACROSS: usize = 2;
const DOWN: usize = 4;

/// The letter of a line stands so many times on it.
const LETTERS: usize = 3;

/// A Braille character without dots, which the plotting library writes where nothing is drawn.
const NO_DOTS: char = '\u{2800}';

struct Canvas<'p> {
    plot: &'p Plot,
    columns: usize,
}

pub(super) fn write(plot: &Plot, width: usize, out: &mut dyn Write) -> io::Result<()> {
    let labels = [&plot.most, &plot.least].map(|label| label.width()).into_iter().max().unwrap_or_default();
    let columns = width.saturating_sub(labels + 2).clamp(LEAST_COLUMNS, MOST_COLUMNS);
    let canvas = Canvas { plot, columns };
    let mut rows = canvas.drawn();
    canvas.put_letters(&mut rows);
    for (index, row) in rows.iter().enumerate() {
        let label = match index {
            0 => plot.most.as_str(),
            _ if index + 1 == rows.len() => plot.least.as_str(),
            _ => "",
        };
        writeln!(out, "{}", format!("{} {label}", row.iter().collect::<String>()).trim_end())?;
    }
    let gap = columns.saturating_sub(plot.first.width() + plot.last.width());
    writeln!(out, "{}{}{}", plot.first, " ".repeat(gap), plot.last)?;
    writeln!(out)?;
    for (letter, meaning) in &plot.legend {
        writeln!(out, "  {letter}  {meaning}")?;
    }
    Ok(())
}

impl Canvas<'_> {
    fn drawn(&self) -> Vec<Vec<char>> {
        let size = |characters: usize, dots: usize| u16::try_from(characters * dots).unwrap_or(u16::MAX);
        let (width, height) = (size(self.columns, ACROSS), size(ROWS, DOWN));
        let shapes: Vec<_> = self.plot.curves.iter().flat_map(|curve| &curve.runs).map(|run| self.dots(run)).collect();
        let shapes: Vec<Shape> = shapes.iter().map(|dots| Shape::Lines(dots)).collect();
        let mut chart = Chart::new_with_y_range(width.into(), height.into(), 0.0, width.into(), 0.0, height.into());
        let chart = shapes.iter().fold(&mut chart, |chart, shape| chart.lineplot(shape));
        chart.figures();
        let mut rows: Vec<Vec<char>> = chart.frame().lines().map(|line| line.chars().collect()).collect();
        rows.resize(ROWS, Vec::new());
        for row in &mut rows {
            row.resize(self.columns, ' ');
            row.iter_mut().filter(|character| **character == NO_DOTS).for_each(|character| *character = ' ');
            if self.plot.in_ascii {
                row.iter_mut().filter(|character| !character.is_ascii()).for_each(|character| *character = '.');
            }
        }
        rows
    }

    #[allow(clippy::disallowed_types, reason = "the plotting library takes dots as floats; they are whole and small")]
    fn dots(&self, run: &[(u64, i128)]) -> Vec<(f32, f32)> {
        let dot = |(x, y): &(u64, i128)| (f32::from(self.across(*x)), f32::from(self.up(*y)));
        run.iter().map(dot).collect()
    }

    /// The column of dots where a number lies.
    fn across(&self, x: u64) -> u16 {
        let dots = (self.columns * ACROSS - 1) as u64;
        let span = (self.plot.to - self.plot.from).max(1);
        u16::try_from((x.clamp(self.plot.from, self.plot.to) - self.plot.from) * dots / span).unwrap_or(u16::MAX)
    }

    /// The row of dots where an amount lies, counted from below.
    fn up(&self, y: i128) -> u16 {
        let dots = (ROWS * DOWN - 2) as i128;
        u16::try_from(1 + (y - self.plot.lowest) * dots / (self.plot.highest - self.plot.lowest).max(1)).unwrap_or(0)
    }

    /// Letters along each line, then the crossings over them.
    fn put_letters(&self, rows: &mut [Vec<char>]) {
        for (curve, (letter, _)) in self.plot.curves.iter().zip(&self.plot.legend) {
            let points: Vec<&(u64, i128)> = curve.runs.iter().flatten().collect();
            let indices = (1..=LETTERS).filter_map(|part| (points.len() * part / LETTERS).checked_sub(1));
            indices.for_each(|index| self.put(rows, points[index], letter));
        }
        let mark = if self.plot.in_ascii { "x" } else { "✕" };
        for crossing in &self.plot.marks {
            self.put(rows, crossing, mark);
        }
    }

    fn put(&self, rows: &mut [Vec<char>], (x, y): &(u64, i128), letter: &str) {
        let row = (ROWS * DOWN).saturating_sub(usize::from(self.up(*y)) + 1) / DOWN;
        let column = usize::from(self.across(*x)) / ACROSS;
        if let (Some(cell), Some(letter)) =
            (rows.get_mut(row).and_then(|row| row.get_mut(column)), letter.chars().next())
        {
            *cell = letter;
        }
    }
}
