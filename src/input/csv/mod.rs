//! CSV as spreadsheets and processors write it: its dialect is found out from its beginning, and it is read in constant
//! memory.

pub(crate) mod blocks;
pub(crate) mod dialect;
pub(crate) mod encoding;
pub(crate) mod error;
pub(crate) mod open_quote;
pub(crate) mod record;
pub(crate) mod scanner;
mod structural_bytes;

use blocks::{BLOCK, Blocks};
use dialect::{CsvDialect, preamble_length};
use encoding::{Encoding, text_of};
use error::CsvError;
use scanner::Records;
use std::io::{self, Read};

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// A file whose heading is read.
#[derive(Debug)]
pub(crate) struct CsvFile<R> {
    pub names: Vec<String>,
    pub dialect: CsvDialect,
    pub encoding: Encoding,
    /// How many lines stand before its rows.
    heading_lines: u64,
    start: Vec<u8>,
    heading_end: usize,
    source: R,
}

impl<R: Read> CsvFile<R> {
    /// Opens a file, and reads its heading; of its rows, so many bytes as `sample` says, and no more than it must: who
    /// types or sends them slowly need not wait.
    pub(crate) fn open(mut source: R, sample: usize) -> Result<Self, CsvError> {
        let mut start = read_start(&mut source, sample).map_err(CsvError::Unreadable)?;
        let goes_on = start.len() == BLOCK;
        refuse_other_files(&start, goes_on)?;
        let is_marked = start.starts_with(BYTE_ORDER_MARK);
        if is_marked {
            start.drain(..BYTE_ORDER_MARK.len());
        }
        let preamble = preamble_length(&start);
        let skipped = memchr::memchr_iter(b'\n', &start[..preamble]).count() as u64;
        start.drain(..preamble);
        if goes_on && !start.contains(&b'\n') {
            return Err(CsvError::LongLine(skipped + 1));
        }
        let (dialect, mut ends) = (CsvDialect::detect(&start), Vec::new());
        let heading = Records::new(&start, dialect).next_record(&mut ends).ok_or(CsvError::Empty)?;
        if heading.unclosed {
            return Err(CsvError::UnclosedHeading(skipped + 1));
        }
        let names: Vec<String> = (0..heading.len()).map(|index| heading.text(index).trim().to_owned()).collect();
        if names.iter().all(String::is_empty) {
            return Err(CsvError::Empty);
        }
        let dialect = CsvDialect { columns: Some(names.len()), ..dialect };
        let (heading_lines, heading_end) = (skipped + heading.lines, heading.end().min(start.len()));
        let encoding = Encoding::detect(&start, is_marked);
        Ok(Self { names, dialect, encoding, heading_lines, start, heading_end, source })
    }

    /// Whether the beginning of the file has quotation marks.
    pub(crate) fn has_quotes(&self) -> bool {
        self.start.contains(&b'"')
    }

    /// The beginning of its rows.
    pub(crate) fn first_rows(&self) -> &[u8] {
        &self.start[self.heading_end..]
    }

    /// Its rows.
    pub(crate) fn blocks(mut self) -> Blocks<R> {
        self.start.drain(..self.heading_end);
        Blocks::new(self.source, self.dialect).after(self.heading_lines, self.start)
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
        let ends_a_line = start[filled - count..filled].contains(&b'\n');
        if count == 0 || (filled >= sample && ends_a_line && has_heading(&start[..filled])) {
            break;
        }
    }
    start.truncate(filled);
    Ok(start)
}

/// Whether the beginning of a file holds its whole heading.
fn has_heading(start: &[u8]) -> bool {
    let start = start.strip_prefix(BYTE_ORDER_MARK).unwrap_or(start);
    let start = &start[preamble_length(start)..];
    Records::new(start, CsvDialect::detect(start)).sure_end().is_some()
}

fn refuse_other_files(start: &[u8], goes_on: bool) -> Result<(), CsvError> {
    if start.starts_with(b"PK\x03\x04") || start.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(CsvError::Spreadsheet);
    }
    if start.starts_with(b"\xff\xfe") || start.starts_with(b"\xfe\xff") {
        return Err(CsvError::Utf16);
    }
    match (start.contains(&b'\n'), start.contains(&b'\r')) {
        (false, true) => return Err(CsvError::OldLineEnds),
        (false, false) if goes_on => return Err(CsvError::LongLine(1)),
        _ => {}
    }
    if start.iter().take(1_000).any(|byte| *byte == 0) {
        return Err(CsvError::Utf16);
    }
    if text_of(start).trim().is_empty() { Err(CsvError::Empty) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::blocks::FileBlock;
    use super::{CsvError, CsvFile};
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
            let file = CsvFile::open(Slow(text), sample).unwrap();
            assert_eq!(file.names, ["a".to_owned(), "b\nc".to_owned()]);
            assert_eq!((file.heading_lines, file.dialect.delimiter), (4, b';'));
            let (mut blocks, mut block) = (file.blocks(), FileBlock::default());
            assert!(blocks.fill(&mut block).unwrap());
            assert_eq!((block.text(), block.first_line), (&b"1;2\n3;4\n"[..], 5));
        }
        assert!(matches!(CsvFile::open(&b"a,\"b\n1,2\n"[..], 0), Err(CsvError::UnclosedHeading(1))));
    }
}
