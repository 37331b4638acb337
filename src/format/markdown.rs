//! Markdown, to paste into minutes.

use super::visible::Visible;
use super::{Style, cell, plot};
use crate::lang::Lang;
use crate::report::document::{Align, Block, Snippet, Table};
use std::io::{self, Write};

/// The width of a plot in a document.
const PLOT_WIDTH: usize = 80;

pub(super) fn write(blocks: Visible, currency: &str, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    for (place, block) in blocks.blocks().iter().enumerate() {
        if place > 0 {
            writeln!(out)?;
        }
        match block {
            Block::Title(title) => writeln!(out, "## {}", escaped(title))?,
            Block::Paragraph(text) => writeln!(out, "{}", escaped(text))?,
            Block::Table(table) => write_table(table, lang, currency, out)?,
            Block::Grid(grid) => write_table(&grid.table(0..grid.columns.len()), lang, currency, out)?,
            Block::Plot(of) => {
                writeln!(out, "~~~")?;
                plot::write(of, Style { lang, width: PLOT_WIDTH, colour: false, on_terminal: false }, out)?;
                writeln!(out, "~~~")?;
            }
            Block::Map(map) => {
                let grid = map.grid();
                write_table(&grid.table(0..grid.columns.len()), lang, currency, out)?;
                if !map.legend.is_empty() {
                    writeln!(out)?;
                }
                for (mark, meaning) in &map.legend {
                    writeln!(out, "- {}{} {}", escaped(mark), lang.colon(), escaped(meaning))?;
                }
            }
            Block::List { heading, items } => {
                writeln!(out, "**{}**\n", escaped(heading))?;
                for (label, text) in items {
                    let colon =
                        if label.is_empty() { String::new() } else { format!("{}{} ", escaped(label), lang.colon()) };
                    writeln!(out, "- {colon}{}", escaped(text))?;
                }
            }
            Block::Snippet(snippet) => write_snippet(snippet, lang, out)?,
        }
    }
    Ok(())
}

fn write_table(table: &Table, lang: Lang, currency: &str, out: &mut dyn Write) -> io::Result<()> {
    let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    writeln!(out, "{}", line(table.columns.iter().map(|column| escaped(&column.title)).collect()))?;
    let rule = table.columns.iter().map(|column| match column.align {
        Align::Left => "---".to_owned(),
        Align::Decimal => "---:".to_owned(),
    });
    writeln!(out, "{}", line(rule.collect()))?;
    for row in &table.rows {
        writeln!(out, "{}", line(row.cells.iter().map(|of| escaped(&cell::text(of, lang, currency))).collect()))?;
    }
    Ok(())
}

fn write_snippet(snippet: &Snippet, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let severity = lang.severity(snippet.severity);
    let Snippet { code, what, instead, file, first_line, .. } = snippet;
    let colon = lang.colon();
    writeln!(
        out,
        "- **{severity}** `{code}` ({file}:{first_line}){colon} {}{colon} {}",
        escaped(what),
        escaped(instead)
    )
}

/// A text whose marks are not taken for Markdown's.
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
