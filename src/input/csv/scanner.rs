//! The records of CSV (RFC 4180, with any delimiter), and the rule for a quotation mark that is left open.

use super::dialect::CsvDialect;
use super::open_quote::{LONGEST_MULTILINE_ROW, MultilineRow, cells_alone};
use super::record::Record;
use super::structural_bytes::StructuralBytes;

/// The records of a block of CSV, one after another.
pub struct Records<'b> {
    block: &'b [u8],
    dialect: CsvDialect,
    bytes: StructuralBytes<'b>,
    /// Where the next record begins.
    start: usize,
    /// Records that begin before this are inside a mark that was left open, and end where the lines of the file do: so
    /// no byte is read more than a few times, whatever the file holds.
    alone_until: usize,
    last: LastRecord,
}

/// What is known of the record that was read last.
#[derive(Default)]
struct LastRecord {
    /// How many lines of the file it takes.
    lines: u64,
    /// Whether a quotation mark in it is left open.
    unclosed: bool,
    /// Whether it is the same whatever follows the block.
    is_sure: bool,
}

/// Where a record ends.
struct RecordEnd<'b> {
    index: usize,
    lines: u64,
    is_sure: bool,
    bytes: StructuralBytes<'b>,
}

/// Where a quotation mark was seen to be left open, and whether that is so whatever follows the block.
struct OpenQuote {
    index: usize,
    is_sure: bool,
}

impl<'b> Records<'b> {
    /// The records of a block.
    pub fn new(block: &'b [u8], dialect: CsvDialect) -> Self {
        let bytes = StructuralBytes::new(block, dialect.delimiter);
        Self { block, dialect, bytes, start: 0, alone_until: 0, last: LastRecord::default() }
    }

    /// The next record, if there is one; `ends` is room to work in.
    #[inline]
    pub fn next_record<'e>(&mut self, ends: &'e mut Vec<usize>) -> Option<Record<'b, 'e>> {
        let start = self.start;
        if !self.find_end(ends) {
            return None;
        }
        let LastRecord { lines, unclosed, .. } = self.last;
        Some(Record { block: self.block, start, end: self.start, ends, lines, unclosed })
    }

    /// Where the last record ends that is the same whatever follows the block, and that leaves no mark open.
    pub(super) fn sure_end(mut self) -> Option<usize> {
        let (mut ends, mut end) = (Vec::new(), None);
        while self.find_end(&mut ends) && self.last.is_sure {
            if self.start >= self.alone_until {
                end = Some(self.start);
            }
        }
        end
    }

    /// Finds where the cells of the next record end, and the record itself; says whether there is one.
    #[inline]
    fn find_end(&mut self, ends: &mut Vec<usize>) -> bool {
        ends.clear();
        if self.start >= self.block.len() {
            return false;
        }
        match self.scan(ends) {
            Ok(end) => {
                (self.bytes, self.start) = (end.bytes, end.index + 1);
                self.last = LastRecord { lines: end.lines, unclosed: false, is_sure: end.is_sure };
            }
            Err(quote) => self.take_line_alone(ends, &quote),
        }
        true
    }

    #[inline]
    fn scan(&self, ends: &mut Vec<usize>) -> Result<RecordEnd<'b>, OpenQuote> {
        let (block, delimiter, mut bytes) = (self.block, self.dialect.delimiter, self.bytes);
        let (mut cell, mut quoted, mut lines, mut multiline) = (self.start, false, 1, None);
        let end = loop {
            let Some(index) = bytes.next_index() else { break block.len() };
            let byte = block[index];
            if byte == delimiter {
                if !quoted {
                    ends.push(index);
                    cell = index + 1;
                }
            } else if byte == b'\n' {
                if !quoted {
                    break index;
                }
                if !self.goes_on(&mut multiline, ends.len(), index) {
                    return Err(OpenQuote { index, is_sure: true });
                }
                lines += 1;
            } else if !quoted {
                quoted = index == cell;
            } else if block.get(index + 1) == Some(&b'"') {
                bytes.next_index();
            } else if block.get(index + 1).is_none_or(|next| *next == delimiter || matches!(next, b'\n' | b'\r')) {
                quoted = false;
            } else {
                return Err(OpenQuote { index, is_sure: true });
            }
        };
        let (length, is_sure) = (end - self.start, end < block.len());
        if quoted || multiline.is_some_and(|row| !row.is_whole(self.block, self.start..end, ends.len())) {
            return Err(OpenQuote { index: end, is_sure: is_sure || (lines > 1 && length > LONGEST_MULTILINE_ROW) });
        }
        let carriage_return = end > cell && block[end - 1] == b'\r';
        ends.push(end - usize::from(carriage_return));
        Ok(RecordEnd { index: end, lines, is_sure, bytes })
    }

    /// Whether a row goes on after a line end inside quotation marks, with so many cells complete before.
    #[cold]
    fn goes_on(&self, row: &mut Option<MultilineRow>, complete: usize, line_end: usize) -> bool {
        let may_go_on = self.start >= self.alone_until
            && line_end - self.start < LONGEST_MULTILINE_ROW
            && self.dialect.columns.is_none_or(|columns| complete < columns);
        if let Some(row) = row {
            return row.end_line(self.block, line_end) && may_go_on;
        }
        if may_go_on {
            *row = Some(MultilineRow::new(self.block, self.start..line_end, self.dialect));
        }
        may_go_on
    }

    /// Takes the line of the file alone, in which a mark is left open.
    #[cold]
    fn take_line_alone(&mut self, ends: &mut Vec<usize>, quote: &OpenQuote) {
        let (block, start) = (self.block, self.start);
        let last_line = memchr::memrchr(b'\n', &block[start..quote.index]).map_or(start, |length| start + length + 1);
        let line_end = memchr::memchr(b'\n', &block[start..]).map(|length| start + length);
        let end = line_end.unwrap_or(block.len());
        ends.clear();
        let mut cell = start;
        for text in cells_alone(&block[start..end], self.dialect.delimiter) {
            ends.push(cell + text.len());
            cell += text.len() + 1;
        }
        self.alone_until = self.alone_until.max(last_line);
        self.bytes = self.bytes.after((end + 1).min(block.len()));
        self.start = end + 1;
        self.last = LastRecord { lines: 1, unclosed: true, is_sure: quote.is_sure && line_end.is_some() };
    }
}
