//! Statements of payments: CSV from Stripe, `PayPal` or any other, read as it is, in constant memory.

pub mod blocks;
pub mod cells;
pub mod days;
mod exports;
pub mod figures;
pub mod heading;
pub mod row;
pub mod vocabulary;
pub mod way;

use super::associations::{delimiter, text_of};
use blocks::{BLOCK, Blocks};
use cells::{Lines, unescaped};
use days::DayOrder;
use heading::{Heading, HeadingError, Role};
use std::io::{self, Read};
use way::Way;

/// A statement that is about to be read.
pub struct Statement<R> {
    /// What its columns are.
    pub heading: Heading,
    /// How it is written.
    pub way: Way,
    /// How many lines its heading takes.
    pub heading_lines: u64,
    /// The rows.
    pub blocks: Blocks<R>,
}

/// Why a statement cannot be read at all.
#[derive(Debug)]
pub enum StatementError {
    /// The system refuses.
    Unreadable(io::Error),
    /// There is no heading.
    Empty,
    /// Two bytes for each character, which is not CSV for anybody else.
    Utf16,
    /// A spreadsheet's own file.
    Spreadsheet,
    /// Lines that end as those of old Macs did.
    OldLineEnds,
    /// Its columns are not those of a statement.
    Heading(HeadingError),
    /// Its days may be read in two ways: the name of their column.
    UndecidedDays(String),
}

/// How to read a statement.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reading<'a> {
    /// `--columns`.
    pub columns: Option<&'a str>,
    /// `--dates`.
    pub days: Option<DayOrder>,
    /// Whether the day of a payment counts.
    pub needs_date: bool,
}

/// Opens a statement: reads its heading, and finds out from its first rows how it is written.
///
/// # Errors
/// When it is no statement.
pub fn open<R: Read>(mut source: R, reading: Reading) -> Result<Statement<R>, StatementError> {
    let mut start = Vec::new();
    source.by_ref().take(BLOCK as u64).read_to_end(&mut start).map_err(StatementError::Unreadable)?;
    refuse_other_files(&start)?;
    let bom = start.starts_with("\u{feff}".as_bytes());
    if bom {
        start.drain(..3);
    }
    let before = preamble(&start);
    let skipped = memchr::memchr_iter(b'\n', &start[..before]).count() as u64;
    start.drain(..before);
    let mark = delimiter(&start);
    let mut ends = Vec::new();
    let mut lines = Lines::new(&start, mark);
    let line = lines.next_line(&mut ends).ok_or(StatementError::Empty)?;
    let names: Vec<String> = (0..line.len()).map(|place| unescaped(line.cell(place)).trim().to_owned()).collect();
    if names.iter().all(String::is_empty) {
        return Err(StatementError::Empty);
    }
    let (end, heading_lines) = (line.end(), skipped + line.lines);
    let heading = match reading.columns {
        Some(columns) => Heading::of_own(names, columns, reading.needs_date),
        None => Heading::recognize(names, reading.needs_date),
    };
    let heading = heading.map_err(StatementError::Heading)?;
    let mut way = Way::told_by(&start, mark, &heading, bom);
    way.days = reading.days.unwrap_or(way.days);
    if way.days == DayOrder::Undecided && reading.needs_date {
        return Err(StatementError::UndecidedDays(heading.name(Role::Date).to_owned()));
    }
    start.drain(..end.min(start.len()));
    Ok(Statement { heading, way, heading_lines, blocks: Blocks::new(source, mark, start) })
}

/// How many bytes stand before the heading: lines with nothing in their cells, and the one by which some spreadsheets
/// say their delimiter.
fn preamble(start: &[u8]) -> usize {
    let is_blank = |line: &[u8]| line.iter().all(|byte| matches!(byte, b'\r' | b'\n' | b' ' | b';' | b',' | b'\t'));
    let lines = start.split_inclusive(|byte| *byte == b'\n');
    lines
        .take_while(|line| line.ends_with(b"\n") && (is_blank(line) || line.starts_with(b"sep=")))
        .map(<[u8]>::len)
        .sum()
}

fn refuse_other_files(start: &[u8]) -> Result<(), StatementError> {
    if start.starts_with(b"PK\x03\x04") || start.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(StatementError::Spreadsheet);
    }
    let marked = start.starts_with(b"\xff\xfe") || start.starts_with(b"\xfe\xff");
    if marked || start.iter().take(1_000).any(|byte| *byte == 0) {
        return Err(StatementError::Utf16);
    }
    if !start.contains(&b'\n') && start.contains(&b'\r') {
        return Err(StatementError::OldLineEnds);
    }
    if text_of(start).trim().is_empty() { Err(StatementError::Empty) } else { Ok(()) }
}
