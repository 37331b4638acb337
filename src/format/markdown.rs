//! Markdown, to paste into minutes.

use super::writer::Writer;
use super::{cell, plot};
use crate::lang::Lang;
use crate::report::document::{Align, Fit, Plot, Snippet, Table};
use std::io::{self, Write};

const PLOT_WIDTH: usize = 80;

pub(super) struct MarkdownWriter<'a> {
    pub lang: Lang,
    pub currency: &'a str,
}

impl Writer for MarkdownWriter<'_> {
    fn title(&self, text: &str, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "## {}", escaped(text))
    }

    fn paragraph(&self, text: &str, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{}", escaped(text))
    }

    fn list(&self, heading: &str, items: &[(String, String)], out: &mut dyn Write) -> io::Result<()> {
        if !heading.is_empty() {
            writeln!(out, "**{}**\n", escaped(heading))?;
        }
        items.iter().try_for_each(|(label, text)| self.item(label, text, out))
    }

    fn table(&self, table: &Table, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{}", line(table.columns.iter().map(|column| escaped(&column.title))))?;
        let rule = table.columns.iter().map(|column| match column.align {
            Align::Left => "---",
            Align::Decimal => "---:",
        });
        writeln!(out, "{}", line(rule.map(str::to_owned)))?;
        for row in &table.rows {
            let cells = row.cells.iter().map(|cell| escaped(&cell::text(cell, self.lang, self.currency)));
            writeln!(out, "{}", line(cells))?;
        }
        let Fit::Marks(legend) = &table.fit else { return Ok(()) };
        if !legend.meanings.is_empty() {
            writeln!(out)?;
        }
        legend.meanings.iter().try_for_each(|(mark, meaning)| self.item(mark, meaning, out))
    }

    fn plot(&self, plot: &Plot, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "~~~")?;
        plot::write(plot, PLOT_WIDTH, out)?;
        writeln!(out, "~~~")
    }

    fn snippet(&self, snippet: &Snippet, out: &mut dyn Write) -> io::Result<()> {
        let Snippet { code, file, first_line, .. } = snippet;
        let (severity, colon) = (self.lang.severity(snippet.severity), self.lang.colon());
        let [what, instead] = [&snippet.what, &snippet.instead].map(|text| escaped(text));
        let advice = if instead.is_empty() { String::new() } else { format!("{colon} {instead}") };
        writeln!(out, "- **{severity}** `{code}` ({file}:{first_line}){colon} {what}{advice}")
    }
}

impl MarkdownWriter<'_> {
    fn item(&self, label: &str, text: &str, out: &mut dyn Write) -> io::Result<()> {
        let colon = if label.is_empty() { String::new() } else { format!("{}{} ", escaped(label), self.lang.colon()) };
        writeln!(out, "- {colon}{}", escaped(text))
    }
}

fn line(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}

/// A text whose characters are not taken for Markdown's marks.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '|' | '*' | '_' | '[' | ']' | '<' | '>' | '\\' => escaped.extend(['\\', character]),
            '\n' | '\r' => escaped.push(' '),
            other => escaped.push(other),
        }
    }
    escaped
}
