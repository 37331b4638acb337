//! The one door through which text goes to a reader's eyes: what a terminal would obey, or not show at all, becomes a
//! mark that one sees.
//!
//! Names, notes, sources and paths come from files that anybody may have written. An escape sequence in one of them
//! could rewrite the line above, and a bidirectional override could turn a figure round.

use crate::report::document::{Block, Cell, Column, Grid, Map, MapCell, Plot, Row, Snippet, Table};
use std::borrow::Cow;
use std::io::{self, Write};
use std::ops::RangeInclusive;

/// Characters without a width of their own, beside control characters: bidirectional marks, zero-width ones, and the rest
/// of Unicode's `Default_Ignorable_Code_Point` but for the two selectors that choose how an emoji is drawn.
const INVISIBLE: &[RangeInclusive<char>] = &[
    '\u{ad}'..='\u{ad}',
    '\u{34f}'..='\u{34f}',
    '\u{61c}'..='\u{61c}',
    '\u{115f}'..='\u{1160}',
    '\u{17b4}'..='\u{17b5}',
    '\u{180b}'..='\u{180f}',
    '\u{200b}'..='\u{200f}',
    '\u{2028}'..='\u{202e}',
    '\u{2060}'..='\u{206f}',
    '\u{3164}'..='\u{3164}',
    '\u{fe00}'..='\u{fe0d}',
    '\u{feff}'..='\u{feff}',
    '\u{ffa0}'..='\u{ffa0}',
    '\u{fff0}'..='\u{fffb}',
    '\u{1bca0}'..='\u{1bca3}',
    '\u{1d173}'..='\u{1d17a}',
    '\u{e0000}'..='\u{e0fff}',
];

/// Blocks in which every character is seen.
#[derive(Clone, Copy)]
pub(super) struct Visible<'a>(&'a [Block]);

impl<'a> Visible<'a> {
    pub(super) fn new(blocks: &'a mut [Block]) -> Self {
        blocks.iter_mut().for_each(make_visible);
        Self(blocks)
    }

    pub(super) fn blocks(self) -> &'a [Block] {
        self.0
    }
}

fn make_visible(block: &mut Block) {
    match block {
        Block::Title(text) | Block::Paragraph(text) => mark(text),
        Block::Table(Table { columns, rows }) => {
            for Column { title, align: _, essential: _ } in columns {
                mark(title);
            }
            rows.iter_mut().flat_map(|Row { cells, tone: _ }| cells).for_each(mark_cell);
        }
        Block::Plot(Plot {
            legend,
            first,
            last,
            least,
            most,
            curves: _,
            marks: _,
            from: _,
            to: _,
            lowest: _,
            highest: _,
        }) => {
            [first, last, least, most].into_iter().for_each(mark);
            mark_pairs(legend);
        }
        Block::Map(Map { rows, columns, cells, legend, without_detail: _ }) => {
            rows.iter_mut().chain(columns).for_each(mark);
            mark_pairs(legend);
            for MapCell { mark: letter, detail, colour: _ } in cells.iter_mut().flatten() {
                mark(letter);
                mark(detail);
            }
        }
        Block::Grid(Grid { rows, columns, cells }) => {
            rows.iter_mut().chain(columns).chain(cells.iter_mut().flatten()).for_each(mark);
        }
        Block::List { heading, items } => {
            mark(heading);
            mark_pairs(items);
        }
        Block::Snippet(snippet) => mark_snippet(snippet),
    }
}

fn mark_cell(cell: &mut Cell) {
    match cell {
        Cell::Text(text) => mark(text),
        Cell::Money(_) | Cell::MarkedMoney(..) | Cell::Number(_) | Cell::Rank(..) | Cell::Marks(_) => {}
    }
}

fn mark_pairs(pairs: &mut [(String, String)]) {
    for (label, text) in pairs {
        mark(label);
        mark(text);
    }
}

/// The place that is pointed at moves with the marks before it.
fn mark_snippet(snippet: &mut Snippet) {
    let Snippet { what, instead, file, excerpt, span, severity: _, code: _, first_line: _ } = snippet;
    [what, instead, file].into_iter().for_each(mark);
    let parts = [0..span.start, span.clone(), span.end..excerpt.len()];
    let [before, pointed_at, after] = parts.map(|part| visible(excerpt.get(part).unwrap_or_default()).into_owned());
    *span = before.len()..before.len() + pointed_at.len();
    *excerpt = before + &pointed_at + &after;
}

fn mark(text: &mut String) {
    if let Cow::Owned(marked) = visible(text) {
        *text = marked;
    }
}

/// A text in which every character is seen; a line break within it is a space.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_visible) {
        return Cow::Borrowed(text);
    }
    let mut marked = String::with_capacity(text.len() * 2);
    for character in text.chars() {
        match character {
            '\n' | '\t' => marked.push(' '),
            _ if is_visible(character) => marked.push(character),
            _ => push_mark(character, &mut marked),
        }
    }
    Cow::Owned(marked)
}

/// ASCII control characters have pictures of their own; the others are told by number.
fn push_mark(character: char, marked: &mut String) {
    const PICTURES: u32 = 0x2400;
    const DELETE: char = '\u{2421}';
    let picture = match character {
        '\u{7f}' => Some(DELETE),
        _ if character.is_ascii() => char::from_u32(PICTURES + u32::from(character)),
        _ => None,
    };
    match picture {
        Some(picture) => marked.push(picture),
        None => marked.extend(["[U+", &format!("{:04X}", u32::from(character)), "]"]),
    }
}

fn is_visible(character: char) -> bool {
    match character {
        ' '..='~' => true,
        _ => !character.is_control() && !INVISIBLE.iter().any(|range| range.contains(&character)),
    }
}

/// What is written for machines, on its way to a terminal: line by line, each character seen.
pub(crate) struct ToTerminal<'w> {
    terminal: &'w mut dyn Write,
    line: Vec<u8>,
}

impl<'w> ToTerminal<'w> {
    /// A way to a terminal.
    pub(crate) fn new(terminal: &'w mut dyn Write) -> Self {
        Self { terminal, line: Vec::new() }
    }
}

impl Drop for ToTerminal<'_> {
    /// The last line may have no end.
    fn drop(&mut self) {
        let _ = self.flush();
    }
}

/// A way for what is written for machines: as it is, or as a terminal may show it.
pub(crate) fn as_seen<'w>(out: &'w mut dyn Write, on_terminal: bool) -> Box<dyn Write + 'w> {
    if on_terminal { Box::new(ToTerminal::new(out)) } else { Box::new(out) }
}

impl Write for ToTerminal<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for part in bytes.split_inclusive(|byte| *byte == b'\n') {
            self.line.extend(part);
            if part.ends_with(b"\n") {
                self.flush()?;
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let line = std::mem::take(&mut self.line);
        let line = String::from_utf8_lossy(&line);
        let (text, end) = line.strip_suffix('\n').map_or((line.as_ref(), ""), |text| (text, "\n"));
        let text = text.strip_suffix('\r').unwrap_or(text);
        self.terminal.write_all(visible(text.trim_start_matches('\u{feff}')).as_bytes())?;
        self.terminal.write_all(end.as_bytes())?;
        self.terminal.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::{ToTerminal, visible};
    use std::io::Write;

    #[test]
    fn what_cannot_be_seen_gets_a_mark() {
        for (text, seen) in [
            ("plain, œuvre, 1\u{202f}250\u{a0}€ 日本", "plain, œuvre, 1\u{202f}250\u{a0}€ 日本"),
            ("a\u{1b}[2Jb", "a␛[2Jb"),
            ("a\r\nb\tc\u{7}", "a␍ b c␇"),
            ("\u{7f}\u{9b}2J", "␡[U+009B]2J"),
            ("12\u{202e}34", "12[U+202E]34"),
            ("ze\u{200b}ro", "ze[U+200B]ro"),
            ("\u{e0041}", "[U+E0041]"),
        ] {
            assert_eq!(visible(text), seen);
        }
    }

    #[test]
    fn lines_for_machines_keep_their_ends() {
        let mut terminal = Vec::new();
        let mut way = ToTerminal::new(&mut terminal);
        way.write_all(b"\xef\xbb\xbfid;na").unwrap();
        way.write_all(b"me\r\nx\x1b;\xc3").unwrap();
        way.write_all(b"\xa9\nlast").unwrap();
        drop(way);
        assert_eq!(String::from_utf8(terminal).unwrap(), "id;name\nx␛;é\nlast");
    }
}
