//! Text for a terminal: tables that fit it, aligned on the decimal mark, in colour where colours show.

use super::grid::bands;
use super::visible::Visible;
use super::{Style, cell, map, plot};
use crate::catalog::diagnostic_kind::Severity;
use crate::report::document::{Align, Block, Column, Grid, Snippet, Table, Tone};
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet as Excerpt};
use anstyle::{AnsiColor, Style as Colour};
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, TableStyle, Width};
use std::io::{self, Write};
use unicode_width::UnicodeWidthStr;

/// A rule under the heads, and nothing else.
const PLAIN_TABLE: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('─'));

pub(super) fn write(blocks: Visible, currency: &str, style: Style, out: &mut dyn Write) -> io::Result<()> {
    for (place, block) in blocks.blocks().iter().enumerate() {
        if place > 0 {
            writeln!(out)?;
        }
        match block {
            Block::Title(title) => {
                for line in textwrap::wrap(title, wrapping(style)) {
                    writeln!(out, "{}", painted(&line, Colour::new().bold(), style))?;
                }
            }
            Block::Paragraph(text) => write_wrapped(text, "", "", style, out)?,
            Block::Table(table) => write_table(table, currency, style, out)?,
            Block::Grid(grid) => write_grid(grid, style, out)?,
            Block::Plot(of) => plot::write(of, style, out)?,
            Block::Map(of) => map::write(of, style, out)?,
            Block::List { heading, items } => write_list(heading, items, style, out)?,
            Block::Snippet(snippet) => write_snippet(snippet, style, out)?,
        }
    }
    Ok(())
}

fn write_wrapped(text: &str, first: &str, rest: &str, style: Style, out: &mut dyn Write) -> io::Result<()> {
    let options = wrapping(style).initial_indent(first).subsequent_indent(rest);
    for line in textwrap::wrap(text, options) {
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

/// Words stay whole: addresses and amounts are copied from here.
fn wrapping<'a>(style: Style) -> textwrap::Options<'a> {
    textwrap::Options::new(style.width).break_words(false).word_splitter(textwrap::WordSplitter::NoHyphenation)
}

fn write_list(heading: &str, items: &[(String, String)], style: Style, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", painted(heading, Colour::new().bold(), style))?;
    let widest = items.iter().map(|(label, _)| label.width()).max().unwrap_or_default();
    for (label, text) in items {
        let label = if widest == 0 { "- ".to_owned() } else { padded(label, widest) + "  " };
        let first = format!("  {label}");
        write_wrapped(text, &first, &" ".repeat(first.width()), style, out)?;
    }
    Ok(())
}

fn write_grid(grid: &Grid, style: Style, out: &mut dyn Write) -> io::Result<()> {
    for (place, band) in bands(grid, style.width).iter().enumerate() {
        if place > 0 {
            writeln!(out)?;
        }
        write_bounded_table(&band.table, &band.widths, "", style, out)?;
    }
    Ok(())
}

/// A column as it is drawn: its head and its cells, already aligned.
struct Drawn<'a> {
    column: &'a Column,
    cells: Vec<String>,
}

fn write_table(table: &Table, currency: &str, style: Style, out: &mut dyn Write) -> io::Result<()> {
    write_bounded_table(table, &[], currency, style, out)
}

/// A table whose columns have a greatest width each, where one is given.
fn write_bounded_table(
    table: &Table,
    widths: &[usize],
    currency: &str,
    style: Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let columns = fitting(columns(table, currency, style), style.width);
    let mut drawn = comfy_table::Table::new();
    drawn.load_style(PLAIN_TABLE).set_content_arrangement(ContentArrangement::Dynamic);
    drawn.set_width(u16::try_from(style.width).unwrap_or(u16::MAX));
    drawn.set_header(columns.iter().map(|drawn| drawn.column.title.as_str()));
    for row in 0..table.rows.len() {
        drawn.add_row(columns.iter().map(|drawn| drawn.cells[row].as_str()));
    }
    for (drawn, Drawn { column, .. }) in drawn.column_iter_mut().zip(&columns) {
        if column.align == Align::Decimal {
            drawn.set_cell_alignment(CellAlignment::Right);
            drawn.set_constraint(ColumnConstraint::ContentWidth);
        }
    }
    for (drawn, width) in drawn.column_iter_mut().zip(widths) {
        let width = Width::Fixed(u16::try_from(*width).unwrap_or(u16::MAX));
        drawn.set_constraint(ColumnConstraint::UpperBoundary(width));
    }
    let lines: Vec<String> = drawn.lines().collect();
    let tones = table.rows.iter().map(|row| row.tone);
    let one_line_each = lines.len() == table.rows.len() + 2;
    let colours = [Colour::new().bold(), Colour::new()].into_iter().chain(tones.map(colour));
    for (line, colour) in lines.iter().zip(colours.chain(std::iter::repeat(Colour::new()))) {
        let colour = if one_line_each { colour } else { Colour::new() };
        writeln!(out, "{}", painted(line.trim_end(), colour, style))?;
    }
    Ok(())
}

fn columns<'a>(table: &'a Table, currency: &str, style: Style) -> Vec<Drawn<'a>> {
    let texts = |place: usize| table.rows.iter().map(move |row| cell::text(&row.cells[place], style.lang, currency));
    let drawn = |(place, column): (usize, &'a Column)| {
        let cells = match column.align {
            Align::Left => texts(place).collect(),
            Align::Decimal => aligned(&texts(place).collect::<Vec<_>>(), style.lang.decimal_mark()),
        };
        Drawn { column, cells }
    };
    table.columns.iter().enumerate().map(drawn).collect()
}

/// All columns, or only the essential ones where not all fit.
fn fitting(columns: Vec<Drawn>, width: usize) -> Vec<Drawn> {
    let wanted: usize = columns.iter().map(Drawn::width).sum();
    columns.into_iter().filter(|drawn| wanted <= width || drawn.column.essential).collect()
}

impl Drawn<'_> {
    fn width(&self) -> usize {
        let cells = self.cells.iter().map(|cell| cell.width());
        cells.chain([self.column.title.width()]).max().unwrap_or_default() + 2
    }
}

fn aligned(texts: &[String], mark: char) -> Vec<String> {
    let parts: Vec<(&str, &str, &str)> = texts.iter().map(|text| parts(text, mark)).collect();
    let fraction = parts.iter().map(|part| part.1.width()).max().unwrap_or_default();
    let unit = parts.iter().map(|part| part.2.width()).max().unwrap_or_default();
    parts
        .iter()
        .map(|(whole, decimals, after)| format!("{whole}{}{}", padded(decimals, fraction), padded(after, unit)))
        .collect()
}

/// A number's whole part, its decimals with their mark, and what follows.
fn parts(text: &str, mark: char) -> (&str, &str, &str) {
    let end = text.rfind(|c: char| c.is_ascii_digit()).map_or(text.len(), |last| last + 1);
    let (number, after) = text.split_at(end);
    let decimals = number.rfind(|c: char| !c.is_ascii_digit()).filter(|place| number[*place..].starts_with(mark));
    let (whole, decimals) = number.split_at(decimals.unwrap_or(number.len()));
    (whole, decimals, after)
}

fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}

fn colour(tone: Tone) -> Colour {
    match tone {
        Tone::Plain => Colour::new(),
        Tone::Best => AnsiColor::Green.on_default().bold(),
        Tone::Open => AnsiColor::Yellow.on_default(),
        Tone::Total => Colour::new().bold(),
    }
}

fn painted(text: &str, colour: Colour, style: Style) -> String {
    if style.colour && colour != Colour::new() { format!("{colour}{text}{colour:#}") } else { text.to_owned() }
}

fn write_snippet(snippet: &Snippet, style: Style, out: &mut dyn Write) -> io::Result<()> {
    let lang = style.lang;
    let level = match snippet.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let severity = lang.severity(snippet.severity);
    let what = folded(&snippet.what, severity.width() + snippet.code.width() + 4, style);
    let instead =
        folded(&snippet.instead, lang.words().advice.width() + snippet.first_line.to_string().len() + 5, style);
    let excerpt = Excerpt::source(snippet.excerpt.as_str()).line_start(snippet.first_line).path(snippet.file.as_str());
    let place = AnnotationKind::Primary.span(snippet.span.clone());
    let report = [level
        .with_name(severity)
        .primary_title(what)
        .id(snippet.code)
        .element(excerpt.annotation(place))
        .element(Level::HELP.with_name(lang.words().advice).message(instead))];
    let renderer = if style.colour { Renderer::styled() } else { Renderer::plain() };
    writeln!(out, "{}", renderer.term_width(style.width).render(&report))
}

/// A message over as many lines as it takes beside a label so wide; its lines are drawn below each other.
fn folded(message: &str, label: usize, style: Style) -> String {
    let room = style.width.saturating_sub(label).max(20);
    textwrap::wrap(message, wrapping(Style { width: room, ..style })).join("\n")
}
