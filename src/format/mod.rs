//! One format a file: from a document to bytes. Formats hold no words and do no sums.
//!
//! A new format is a file beside this one and an entry here.

mod cell;
mod csv;
mod flatten;
mod html;
mod json;
mod markdown;
mod markup;
mod plot;
mod row;
pub(crate) mod stream;
pub(crate) mod svg;
mod text;
pub(crate) mod visible;
mod writer;
#[cfg(feature = "xlsx")]
mod xlsx;

use crate::lang::Lang;
use crate::report::document::{Block, Document};
use html::HtmlWriter;
use jiff::civil::Date;
use markdown::MarkdownWriter;
use std::ffi::OsStr;
use std::io::{self, Write};
use text::TextWriter;
use visible::as_seen;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Table,
    Csv(Dialect),
    Json,
    Markdown,
    /// A page.
    Html,
    /// The picture of an answer alone.
    Svg,
    /// A workbook.
    #[cfg(feature = "xlsx")]
    Xlsx,
}

impl Format {
    /// In the order in which the help names them; the first is the usual one.
    pub(crate) const ALL: &'static [Self] = &[
        Self::Table,
        Self::Csv(Dialect::Plain),
        Self::Json,
        Self::Markdown,
        Self::Html,
        Self::Svg,
        #[cfg(feature = "xlsx")]
        Self::Xlsx,
    ];

    /// The word that asks for it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Csv(_) => "csv",
            Self::Json => "json",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Svg => "svg",
            #[cfg(feature = "xlsx")]
            Self::Xlsx => "xlsx",
        }
    }

    /// The format that the ending of a file's name says.
    pub(crate) fn of_ending(ending: &OsStr) -> Option<Self> {
        match ending.to_str()?.to_lowercase().as_str() {
            "csv" => Some(Self::Csv(Dialect::Plain)),
            "json" => Some(Self::Json),
            "md" | "markdown" => Some(Self::Markdown),
            "html" | "htm" => Some(Self::Html),
            "svg" => Some(Self::Svg),
            #[cfg(feature = "xlsx")]
            "xlsx" => Some(Self::Xlsx),
            _ => None,
        }
    }

    pub(crate) fn is_for_people(self) -> bool {
        !matches!(self, Self::Csv(_) | Self::Json)
    }

    /// Whether it draws or fills sheets: then it shows an answer whole, for nobody can ask it for more.
    pub(crate) fn draws(self) -> bool {
        matches!(self, Self::Html | Self::Svg) || self.is_workbook()
    }

    /// Whether it is a workbook, in which formulas recalculate.
    pub(crate) fn is_workbook(self) -> bool {
        #[cfg(feature = "xlsx")]
        return self == Self::Xlsx;
        #[cfg(not(feature = "xlsx"))]
        false
    }
}

/// What a spreadsheet expects of a CSV file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Dialect {
    // Commas, decimal points, and nothing else: RFC 4180 but for the line ends.
    #[default]
    Plain,
    // Semicolons, decimal commas, a byte order mark and CRLF, as French spreadsheets read it.
    #[value(name = "fr")]
    French,
}

/// How an answer is written, and what shows it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Style {
    pub format: Format,
    pub lang: Lang,
    /// The day of the question.
    pub on: Date,
    /// Characters that fit on a line.
    pub width: usize,
    pub colour: bool,
    pub on_terminal: bool,
}

pub(crate) fn write(document: &mut Document, style: Style, out: &mut dyn Write) -> io::Result<()> {
    match style.format {
        Format::Csv(dialect) => csv::write(&document.data, dialect, &mut as_seen(out, style.on_terminal)),
        Format::Json => json::write(&document.data, &mut as_seen(out, style.on_terminal)),
        _ => write_blocks(&mut document.blocks, &document.currency, style, out),
    }
}

/// Writes what people read; in a format for machines there is nothing of it.
pub(crate) fn write_blocks(blocks: &mut [Block], currency: &str, style: Style, out: &mut dyn Write) -> io::Result<()> {
    match style.format {
        Format::Table => writer::write(&TextWriter { style, currency }, blocks, out),
        Format::Markdown => writer::write(&MarkdownWriter { lang: style.lang, currency }, blocks, out),
        Format::Html => writer::write(&HtmlWriter { style, currency }, blocks, out),
        Format::Svg => svg::write(blocks, style, out),
        #[cfg(feature = "xlsx")]
        Format::Xlsx => xlsx::write(blocks, currency, style, out),
        Format::Csv(_) | Format::Json => Ok(()),
    }
}
