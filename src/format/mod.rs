//! One format a file: from a document to bytes. No words and no sums here.

mod cell;
mod csv;
mod flatten;
mod grid;
mod json;
mod map;
mod markdown;
mod plot;
mod row;
pub(crate) mod stream;
mod text;
pub(crate) mod visible;

use crate::lang::Lang;
use crate::report::document::{Block, Document};
use std::io::{self, Write};
use visible::{Visible, as_seen};

/// How an answer is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// For a terminal.
    Table,
    /// For a spreadsheet.
    Csv(Dialect),
    /// For a script.
    Json,
    /// For a document.
    Markdown,
}

/// What a spreadsheet expects of a CSV file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Dialect {
    /// Commas, decimal points, and nothing else: RFC 4180 but for the line ends.
    #[default]
    Plain,
    /// Semicolons, decimal commas, a byte order mark and CRLF, as French spreadsheets read it.
    French,
}

/// What the reader's side of an answer is like.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Style {
    /// The language.
    pub lang: Lang,
    /// Columns that fit on a line.
    pub width: usize,
    /// Whether colours show.
    pub colour: bool,
    /// Whether a terminal shows it.
    pub on_terminal: bool,
}

/// Writes an answer.
///
/// # Errors
/// When `out` refuses.
pub(crate) fn write(document: &mut Document, format: Format, style: Style, out: &mut dyn Write) -> io::Result<()> {
    let currency = &document.currency;
    match format {
        Format::Table => text::write(Visible::new(&mut document.blocks), currency, style, out),
        Format::Markdown => markdown::write(Visible::new(&mut document.blocks), currency, style.lang, out),
        Format::Csv(dialect) => csv::write(&document.data, dialect, &mut as_seen(out, style.on_terminal)),
        Format::Json => json::write(&document.data, &mut as_seen(out, style.on_terminal)),
    }
}

/// Writes what people read as Markdown.
///
/// # Errors
/// When `out` refuses.
pub(crate) fn write_markdown(blocks: &mut [Block], currency: &str, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    markdown::write(Visible::new(blocks), currency, lang, out)
}

/// Writes some blocks for a terminal.
///
/// # Errors
/// When `out` refuses.
pub(crate) fn write_blocks(blocks: &mut [Block], style: Style, out: &mut dyn Write) -> io::Result<()> {
    text::write(Visible::new(blocks), "", style, out)
}
