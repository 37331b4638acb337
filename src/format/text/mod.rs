//! Text for a terminal: tables that fit it, aligned on the decimal mark, in colour where colours show.

mod marks;
mod palette;
mod records;
mod snippet;
mod table;

use super::writer::Writer;
use super::{Style, cell, plot};
use crate::report::document::{Cell, Fit, Plot, Snippet, Table};
use anstyle::Style as Colour;
use records::NARROW;
use std::io::{self, Write};
use unicode_width::UnicodeWidthStr;

pub(super) struct TextWriter<'a> {
    pub style: Style,
    pub currency: &'a str,
}

impl Writer for TextWriter<'_> {
    fn title(&self, text: &str, out: &mut dyn Write) -> io::Result<()> {
        for line in textwrap::wrap(text, wrapping(self.style.width)) {
            writeln!(out, "{}", self.painted(&line, Colour::new().bold()))?;
        }
        Ok(())
    }

    fn paragraph(&self, text: &str, out: &mut dyn Write) -> io::Result<()> {
        self.wrapped(text, "", out)
    }

    fn list(&self, heading: &str, items: &[(String, String)], out: &mut dyn Write) -> io::Result<()> {
        if !heading.is_empty() {
            self.title(heading, out)?;
        }
        let widest = widest(items.iter().map(|(label, _)| label));
        let most = if self.style.width >= NARROW { self.style.width / 2 } else { self.style.width / 3 };
        let on_the_side = widest <= most;
        for (label, text) in items {
            if !on_the_side && !label.is_empty() {
                self.labelled(text, &format!("  {label}{} ", self.style.lang.colon()), "    ", out)?;
                continue;
            }
            let label = if widest == 0 { "- ".to_owned() } else { padded(label, widest) + "  " };
            self.wrapped(text, &format!("  {label}"), out)?;
        }
        Ok(())
    }

    fn table(&self, table: &Table, out: &mut dyn Write) -> io::Result<()> {
        match &table.fit {
            Fit::DropColumns => self.fitting_table(table, out),
            Fit::Marks(legend) => self.table_of_marks(table, legend, out),
        }
    }

    fn plot(&self, plot: &Plot, out: &mut dyn Write) -> io::Result<()> {
        plot::write(plot, self.style.width, out)
    }

    fn snippet(&self, snippet: &Snippet, out: &mut dyn Write) -> io::Result<()> {
        self.excerpt(snippet, out)
    }
}

impl TextWriter<'_> {
    /// A text that begins with a label; its other lines are indented by the width of that.
    fn wrapped(&self, text: &str, label: &str, out: &mut dyn Write) -> io::Result<()> {
        self.labelled(text, label, &" ".repeat(label.width()), out)
    }

    /// A text that begins with a label, its other lines indented.
    fn labelled(&self, text: &str, label: &str, indent: &str, out: &mut dyn Write) -> io::Result<()> {
        let options = wrapping(self.style.width).initial_indent(label).subsequent_indent(indent);
        for line in textwrap::wrap(text, options) {
            writeln!(out, "{}", line.trim_end())?;
        }
        Ok(())
    }

    fn cell(&self, cell: &Cell) -> String {
        cell::text(cell, self.style.lang, self.currency)
    }

    fn painted(&self, text: &str, colour: Colour) -> String {
        if self.style.colour && colour != Colour::new() { format!("{colour}{text}{colour:#}") } else { text.to_owned() }
    }
}

/// Words stay whole: addresses and amounts are copied from here.
fn wrapping<'a>(width: usize) -> textwrap::Options<'a> {
    textwrap::Options::new(width).break_words(false).word_splitter(textwrap::WordSplitter::NoHyphenation)
}

fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}

fn widest(texts: impl IntoIterator<Item = impl AsRef<str>>) -> usize {
    texts.into_iter().map(|text| text.as_ref().width()).max().unwrap_or_default()
}
