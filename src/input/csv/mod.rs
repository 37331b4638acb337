//! CSV as spreadsheets and processors write it: found out from its beginning, and read in constant memory.

mod alone;
pub(crate) mod blocks;
pub(crate) mod cells;
mod hits;
mod line;
pub(crate) mod text;

use blocks::{BLOCK, Blocks};
use cells::Lines;
use std::io::{self, Read};

/// How lines are cut into cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// The mark between cells.
    pub delimiter: u8,
    /// How many columns the heading names, once it is read.
    pub columns: Option<usize>,
}

/// A file whose heading is read.
#[derive(Debug)]
pub struct Opened<R> {
    /// The names of its columns.
    pub names: Vec<String>,
    /// How it is cut into cells.
    pub dialect: Dialect,
    /// Whether it begins with a byte order mark.
    pub marked: bool,
    /// How many lines stand before its rows.
    pub heading_lines: u64,
    start: Vec<u8>,
    heading_end: usize,
    source: R,
}

/// Why a file is not read as CSV.
#[derive(Debug)]
pub enum OpenError {
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
    /// The line of this number is longer than any may be.
    LongLine(u64),
    /// A quotation mark is not closed in the heading, which stands on the line of this number.
    UnclosedHeading(u64),
}

/// Opens a file, and reads its heading; of its rows, so many bytes as `sample` says, and no more than it must: who
/// types or sends them slowly need not wait.
///
/// # Errors
/// When there is none, or the file is not CSV.
pub(crate) fn open<R: Read>(mut source: R, sample: usize) -> Result<Opened<R>, OpenError> {
    let mut start = read_start(&mut source, sample).map_err(OpenError::Unreadable)?;
    let goes_on = start.len() == BLOCK;
    refuse_other_files(&start, goes_on)?;
    let marked = start.starts_with("\u{feff}".as_bytes());
    if marked {
        start.drain(..3);
    }
    let before = preamble(&start);
    let skipped = memchr::memchr_iter(b'\n', &start[..before]).count() as u64;
    start.drain(..before);
    if goes_on && !start.contains(&b'\n') {
        return Err(OpenError::LongLine(skipped + 1));
    }
    let delimiter = delimiter(&start);
    let mut ends = Vec::new();
    let heading = Lines::new(&start, Dialect { delimiter, columns: None }).next_line(&mut ends);
    let heading = heading.ok_or(OpenError::Empty)?;
    if heading.unclosed {
        return Err(OpenError::UnclosedHeading(skipped + 1));
    }
    let names: Vec<String> = (0..heading.len()).map(|place| heading.text(place).trim().to_owned()).collect();
    if names.iter().all(String::is_empty) {
        return Err(OpenError::Empty);
    }
    let dialect = Dialect { delimiter, columns: Some(names.len()) };
    let (heading_lines, heading_end) = (skipped + heading.lines, heading.end().min(start.len()));
    Ok(Opened { names, dialect, marked, heading_lines, start, heading_end, source })
}

impl<R: Read> Opened<R> {
    /// The beginning of the file, from its heading on.
    pub fn start(&self) -> &[u8] {
        &self.start
    }

    /// The beginning of its rows.
    pub fn first_rows(&self) -> &[u8] {
        &self.start[self.heading_end..]
    }

    /// Its rows.
    pub fn blocks(mut self) -> Blocks<R> {
        self.start.drain(..self.heading_end);
        Blocks::new(self.source, self.dialect, self.start)
    }
}

/// Reads a block, or less where it holds the heading and a sample of the rows.
fn read_start(source: &mut impl Read, sample: usize) -> io::Result<Vec<u8>> {
    let (mut start, mut filled) = (vec![0; BLOCK], 0);
    while filled < BLOCK {
        let count = match source.read(&mut start[filled..]) {
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        filled += count;
        let line_ends = start[filled - count..filled].contains(&b'\n');
        if count == 0 || (filled >= sample && line_ends && has_heading(&start[..filled])) {
            break;
        }
    }
    start.truncate(filled);
    Ok(start)
}

/// Whether the beginning of a file holds its whole heading.
fn has_heading(start: &[u8]) -> bool {
    let start = start.strip_prefix("\u{feff}".as_bytes()).unwrap_or(start);
    let start = &start[preamble(start)..];
    Lines::new(start, Dialect { delimiter: delimiter(start), columns: None }).sure_end().is_some()
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

/// The mark that parts the cells of the first line: the most frequent of three, outside quotation marks.
fn delimiter(start: &[u8]) -> u8 {
    let line = start.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let outside = line.split(|byte| *byte == b'"').step_by(2);
    let count = |mark: u8| outside.clone().flatten().filter(|byte| **byte == mark).count();
    [b'\t', b';', b','].into_iter().max_by_key(|mark| count(*mark)).unwrap_or(b',')
}

fn refuse_other_files(start: &[u8], goes_on: bool) -> Result<(), OpenError> {
    if start.starts_with(b"PK\x03\x04") || start.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(OpenError::Spreadsheet);
    }
    if start.starts_with(b"\xff\xfe") || start.starts_with(b"\xfe\xff") {
        return Err(OpenError::Utf16);
    }
    match (start.contains(&b'\n'), start.contains(&b'\r')) {
        (false, true) => return Err(OpenError::OldLineEnds),
        (false, false) if goes_on => return Err(OpenError::LongLine(1)),
        _ => {}
    }
    if start.iter().take(1_000).any(|byte| *byte == 0) {
        return Err(OpenError::Utf16);
    }
    if text::text_of(start).trim().is_empty() { Err(OpenError::Empty) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::{OpenError, delimiter, open};
    use std::io::{self, Read};

    /// A source that gives one byte at a time, as a slow pipe may.
    struct Slow<'t>(&'t [u8]);

    impl Read for Slow<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let room = buffer.len().min(1);
            self.0.read(&mut buffer[..room])
        }
    }

    #[test]
    fn a_heading_is_read_however_slowly_it_comes() {
        let text = "\u{feff}sep=;\n;\n a ;\"b\nc\"\n1;2\n3;4\n".as_bytes();
        for sample in [0, 20, 1_000] {
            let opened = open(Slow(text), sample).unwrap();
            assert_eq!((&opened.names[..], opened.heading_lines), (&["a".to_owned(), "b\nc".to_owned()][..], 4));
            assert!(opened.marked && opened.dialect.delimiter == b';');
            let (mut blocks, mut buffer) = (opened.blocks(), Vec::new());
            let end = blocks.fill(&mut buffer).unwrap().unwrap();
            assert_eq!(&buffer[..end], b"1;2\n3;4\n");
        }
        assert!(matches!(open(&b"a,\"b\n1,2\n"[..], 0), Err(OpenError::UnclosedHeading(1))));
    }

    #[test]
    fn the_delimiter_is_that_of_the_heading() {
        for (heading, mark) in
            [("name,users\n1;2;3;4", b','), ("nom;\"a,b,c,d\";go\r\n", b';'), ("a\tb\n", b'\t'), ("users", b',')]
        {
            assert_eq!(delimiter(heading.as_bytes()), mark, "{heading}");
        }
    }
}
