//! The cells of CSV lines, found eight bytes at a time (RFC 4180, with any delimiter).

use std::borrow::Cow;

/// The lines of a block of CSV, one after another.
pub struct Lines<'b> {
    block: &'b [u8],
    delimiter: u8,
    hits: Hits<'b>,
    /// Where the next line begins.
    start: usize,
    /// Of the last line: how many lines of the file it takes, and whether a mark is not closed.
    taken: u64,
    unclosed: bool,
}

/// One line: its cells, and how many lines of the file it takes.
#[derive(Debug)]
pub struct Line<'b, 'e> {
    block: &'b [u8],
    start: usize,
    end: usize,
    ends: &'e [usize],
    /// More than one where a quoted cell holds a line end.
    pub lines: u64,
    /// Whether a quotation mark is not closed where its cell ends.
    pub unclosed: bool,
}

impl<'b> Lines<'b> {
    /// The lines of a block.
    #[must_use]
    pub fn new(block: &'b [u8], delimiter: u8) -> Self {
        Self { block, delimiter, hits: Hits::new(block, delimiter, 0), start: 0, taken: 0, unclosed: false }
    }

    /// The next line, if there is one; `ends` is room to work in.
    #[inline]
    pub fn next_line<'e>(&mut self, ends: &'e mut Vec<usize>) -> Option<Line<'b, 'e>> {
        let start = self.start;
        if !self.find_end(ends) {
            return None;
        }
        Some(Line { block: self.block, start, end: self.start, ends, lines: self.taken, unclosed: self.unclosed })
    }

    /// Finds where the cells of the next line end, and the line itself; says whether there is one.
    fn find_end(&mut self, ends: &mut Vec<usize>) -> bool {
        ends.clear();
        let (block, start) = (self.block, self.start);
        if start >= block.len() {
            return false;
        }
        let mut hits = self.hits;
        let (mut cell, mut quoted, mut lines, mut unclosed) = (start, false, 1, false);
        let end = loop {
            let Some(at) = hits.next_hit() else { break block.len() };
            let byte = block[at];
            if byte == self.delimiter {
                if !quoted {
                    ends.push(at);
                    cell = at + 1;
                }
            } else if byte == b'\n' {
                if !quoted {
                    break at;
                }
                lines += 1;
            } else if !quoted {
                quoted = at == cell;
            } else if block.get(at + 1) == Some(&b'"') {
                hits.next_hit();
            } else {
                quoted = false;
                let after = block.get(at + 1).copied();
                unclosed |= after.is_some_and(|after| after != self.delimiter && !matches!(after, b'\n' | b'\r'));
            }
        };
        let carriage = end > cell && block[end - 1] == b'\r';
        ends.push(end - usize::from(carriage));
        (self.hits, self.start, self.taken, self.unclosed) = (hits, end + 1, lines, unclosed || quoted);
        true
    }

    /// Goes back to the end of the first line of the file that a line took.
    pub fn resume_after_first(&mut self, line_start: usize) {
        let rest = &self.block[line_start..];
        let end = memchr::memchr(b'\n', rest).map_or(self.block.len(), |end| line_start + end + 1);
        self.start = end;
        self.hits = Hits::new(self.block, self.delimiter, end);
    }
}

impl<'b> Line<'b, '_> {
    /// Where it begins in its block.
    #[must_use]
    pub fn start(&self) -> usize {
        self.start
    }

    /// Where the next one begins.
    #[must_use]
    pub fn end(&self) -> usize {
        self.end
    }

    /// Whether one of the lines of the file that it takes, after the first, would be a line of so many cells by itself:
    /// then a mark was left open, and closed by chance.
    #[must_use]
    pub fn holds_lines_of(&self, cells: usize, delimiter: u8) -> bool {
        let text = &self.block[self.start..self.end.min(self.block.len())];
        let mut lines = text.strip_suffix(b"\n").unwrap_or(text).split(|byte| *byte == b'\n').skip(1);
        self.lines > 1 && lines.any(|line| memchr::memchr_iter(delimiter, line).count() + 1 >= cells)
    }

    /// How many cells it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether nothing is written on it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.len() == 1 && self.ends[0] == self.start
    }

    /// A cell without its outer quotation marks and spaces; nothing beyond the last.
    #[must_use]
    #[inline]
    pub fn cell(&self, place: usize) -> &'b [u8] {
        let start = if place == 0 { self.start } else { self.ends.get(place - 1).map_or(0, |end| end + 1) };
        let Some(end) = self.ends.get(place) else { return &[] };
        let raw = &self.block[start..*end];
        match raw {
            [b'"', inside @ .., b'"'] => inside.trim_ascii(),
            [b' ' | b'\t', ..] | [.., b' ' | b'\t'] => raw.trim_ascii(),
            raw => raw,
        }
    }
}

/// The text of a cell, with its doubled quotation marks halved.
#[must_use]
pub fn unescaped(cell: &[u8]) -> Cow<'_, str> {
    let text = crate::input::associations::text_of(cell);
    if text.contains("\"\"") { Cow::Owned(text.replace("\"\"", "\"")) } else { text }
}

/// Where delimiters, line ends and quotation marks stand.
#[derive(Clone, Copy)]
struct Hits<'b> {
    block: &'b [u8],
    /// A bit for each byte of the chunk that is one of them.
    mask: u64,
    chunk: usize,
    delimiters: u64,
    delimiter: u8,
    /// Whether there are quotation marks at all.
    quoted: bool,
}

const CHUNK: usize = 64;
const LOW_BITS: u64 = 0x7f7f_7f7f_7f7f_7f7f;
const EACH_BYTE: u64 = 0x0101_0101_0101_0101;
const LINE_ENDS: u64 = EACH_BYTE * b'\n' as u64;
const QUOTES: u64 = EACH_BYTE * b'"' as u64;
/// Multiplied by this, the lowest bits of the eight bytes come together in the highest byte, in order.
const GATHER: u64 = 0x0102_0408_1020_4080;

impl<'b> Hits<'b> {
    fn new(block: &'b [u8], delimiter: u8, from: usize) -> Self {
        let chunk = from - from % CHUNK;
        let quoted = memchr::memchr(b'"', block).is_some();
        let delimiters = EACH_BYTE * u64::from(delimiter);
        let mut hits = Self { block, mask: 0, chunk, delimiters, delimiter, quoted };
        hits.mask = hits.mask_at(chunk) & (u64::MAX << (from - chunk));
        hits
    }

    #[inline]
    fn next_hit(&mut self) -> Option<usize> {
        while self.mask == 0 {
            self.chunk += CHUNK;
            if self.chunk >= self.block.len() {
                self.chunk = self.block.len();
                return None;
            }
            self.mask = self.mask_at(self.chunk);
        }
        let at = self.chunk + self.mask.trailing_zeros() as usize;
        self.mask &= self.mask - 1;
        Some(at)
    }

    #[inline]
    fn mask_at(&self, chunk: usize) -> u64 {
        match self.block.get(chunk..).and_then(<[u8]>::first_chunk::<CHUNK>) {
            Some(bytes) if self.quoted => self.mask_of(bytes, |word| unequal(word, QUOTES)),
            Some(bytes) => self.mask_of(bytes, |_| u64::MAX),
            None => self.block.get(chunk..).unwrap_or_default().iter().enumerate().fold(0, |mask, (place, byte)| {
                mask | (u64::from(*byte == self.delimiter || *byte == b'\n' || *byte == b'"') << place)
            }),
        }
    }

    /// A bit for each byte; `others` tells which bytes are no quotation marks.
    #[inline]
    fn mask_of(&self, bytes: &[u8; CHUNK], others: impl Fn(u64) -> u64) -> u64 {
        let (words, _) = bytes.as_chunks::<8>();
        words.iter().rev().fold(0, |mask, eight| {
            let word = u64::from_le_bytes(*eight);
            let others = unequal(word, self.delimiters) & unequal(word, LINE_ENDS) & others(word);
            let found = !others & !LOW_BITS;
            (mask << 8) | ((found >> 7).wrapping_mul(GATHER) >> 56)
        })
    }
}

/// The highest bit of each byte in which two words differ.
#[inline]
fn unequal(word: u64, other: u64) -> u64 {
    let differing = word ^ other;
    ((differing & LOW_BITS).wrapping_add(LOW_BITS)) | differing
}

#[cfg(test)]
mod tests {
    use super::{Lines, unescaped};

    fn cells(text: &str) -> Vec<Vec<String>> {
        let (mut lines, mut ends, mut found) = (Lines::new(text.as_bytes(), b','), Vec::new(), Vec::new());
        while let Some(line) = lines.next_line(&mut ends) {
            found.push((0..line.len()).map(|place| unescaped(line.cell(place)).into_owned()).collect());
        }
        found
    }

    #[test]
    fn cells_are_those_of_the_standard() {
        let long = "x".repeat(100);
        assert_eq!(cells("a,b\r\n\"c,\"\"d\"\"\",\"e\nf\"\n,\n"), [["a", "b"], ["c,\"d\"", "e\nf"], ["", ""]]);
        assert_eq!(cells(&format!("{long},{long}\n1, 2 ")), [[long.as_str(), long.as_str()], ["1", "2"]]);
        assert_eq!(cells("5\" pipe,x\n1,2\n"), [["5\" pipe", "x"], ["1", "2"]]);
    }

    #[test]
    fn a_mark_that_is_not_closed_is_told_and_the_next_line_read() {
        let (text, mut ends) = ("a,\"b\nc,d\n", Vec::new());
        let mut lines = Lines::new(text.as_bytes(), b',');
        let line = lines.next_line(&mut ends).unwrap();
        let (unclosed, start) = (line.unclosed, line.start());
        assert!(unclosed);
        lines.resume_after_first(start);
        let line = lines.next_line(&mut ends).unwrap();
        assert_eq!((line.cell(0), line.cell(1)), (b"c".as_slice(), b"d".as_slice()));
    }
}
