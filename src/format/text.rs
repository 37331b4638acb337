//! Text for a terminal: tables that fit it, aligned on the decimal mark, in colour where colours show.

use super::{Style, cell};
use crate::catalog::problem::Severity;
use crate::report::document::{Align, Block, Snippet, Table, Tone};
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet as Excerpt};
use anstyle::{AnsiColor, Style as Colour};
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, TableStyle};
use std::io::{self, Write};
use unicode_width::UnicodeWidthStr;

/// A rule under the heads, and nothing else.
const PLAIN_TABLE: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('─'));

pub(super) fn write(blocks: &[Block], currency: &str, style: Style, out: &mut dyn Write) -> io::Result<()> {
    for (place, block) in blocks.iter().enumerate() {
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
    textwrap::Options::new(style.width)
        .break_words(false)
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
}

fn write_list(
    heading: &str,
    items: &[(String, String)],
    style: Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    writeln!(out, "{}", painted(heading, Colour::new().bold(), style))?;
    let widest = items.iter().map(|(label, _)| label.width()).max().unwrap_or_default();
    for (label, text) in items {
        let label = if widest == 0 { "- ".to_owned() } else { padded(label, widest) + "  " };
        let first = format!("  {label}");
        write_wrapped(text, &first, &" ".repeat(first.width()), style, out)?;
    }
    Ok(())
}

fn write_table(table: &Table, currency: &str, style: Style, out: &mut dyn Write) -> io::Result<()> {
    let mut drawn = comfy_table::Table::new();
    drawn.load_style(PLAIN_TABLE).set_content_arrangement(ContentArrangement::Dynamic);
    drawn.set_width(u16::try_from(style.width).unwrap_or(u16::MAX));
    drawn.set_header(table.columns.iter().map(|column| column.title.as_str()));
    let columns: Vec<Vec<String>> =
        (0..table.columns.len()).map(|column| texts(table, column, currency, style)).collect();
    for row in 0..table.rows.len() {
        drawn.add_row(columns.iter().map(|cells| cells[row].as_str()));
    }
    for (drawn, column) in drawn.column_iter_mut().zip(&table.columns) {
        if column.align == Align::Decimal {
            drawn.set_cell_alignment(CellAlignment::Right);
            drawn.set_constraint(ColumnConstraint::ContentWidth);
        }
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

/// The cells of one column, padded so that their decimal marks stand below each other.
fn texts(table: &Table, column: usize, currency: &str, style: Style) -> Vec<String> {
    let texts = table.rows.iter().map(|row| cell::text(&row.cells[column], style.lang, currency));
    match table.columns[column].align {
        Align::Left => texts.collect(),
        Align::Decimal => aligned(&texts.collect::<Vec<_>>(), style.lang.decimal_mark()),
    }
}

fn aligned(texts: &[String], mark: char) -> Vec<String> {
    let parts: Vec<(&str, &str, &str)> = texts.iter().map(|text| parts(text, mark)).collect();
    let fraction = parts.iter().map(|part| part.1.width()).max().unwrap_or_default();
    let unit = parts.iter().map(|part| part.2.width()).max().unwrap_or_default();
    parts
        .iter()
        .map(|(whole, decimals, after)| {
            format!("{whole}{}{}", padded(decimals, fraction), padded(after, unit))
        })
        .collect()
}

/// A number's whole part, its decimals with their mark, and what follows.
fn parts(text: &str, mark: char) -> (&str, &str, &str) {
    let end = text.rfind(|c: char| c.is_ascii_digit()).map_or(text.len(), |last| last + 1);
    let (number, after) = text.split_at(end);
    let decimals =
        number.rfind(|c: char| !c.is_ascii_digit()).filter(|place| number[*place..].starts_with(mark));
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
    if style.colour && colour != Colour::new() {
        format!("{colour}{text}{colour:#}")
    } else {
        text.to_owned()
    }
}

fn write_snippet(snippet: &Snippet, style: Style, out: &mut dyn Write) -> io::Result<()> {
    let lang = style.lang;
    let level = match snippet.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level
        .with_name(lang.severity(snippet.severity))
        .primary_title(snippet.what.as_str())
        .id(snippet.code);
    let excerpt =
        Excerpt::source(snippet.excerpt.as_str()).line_start(snippet.first_line).path(snippet.file.as_str());
    let place = AnnotationKind::Primary.span(snippet.span.clone());
    let advice = Level::HELP.with_name(lang.words().advice).message(snippet.instead.as_str());
    let report = [title.element(excerpt.annotation(place)).element(advice)];
    let renderer = if style.colour { Renderer::styled() } else { Renderer::plain() };
    writeln!(out, "{}", renderer.term_width(style.width).render(&report))
}
