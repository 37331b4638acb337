//! The cells of CSV lines (RFC 4180, with any delimiter), and the rule for a quotation mark that is left open.

use super::Dialect;
use super::alone::{Kind, cells_alone, is_row_like, kinds};
use super::hits::Hits;
pub(crate) use super::line::{Line, unescaped};

/// How many bytes a row may have that takes several lines of the file: a cell of a spreadsheet holds 32,767 characters
/// at most. A quotation mark that is open for longer was left open.
pub(crate) const LONGEST_ROW_OF_LINES: usize = 1 << 16;

/// The lines of a block of CSV, one after another.
pub struct Lines<'b> {
    block: &'b [u8],
    dialect: Dialect,
    hits: Hits<'b>,
    /// Where the next line begins.
    start: usize,
    /// Lines that begin before this are inside a mark that was left open, and end where the lines of the file do: so no
    /// byte is read more than a few times, whatever the file holds.
    alone_until: usize,
    /// How many lines of the file the last line takes.
    taken: u64,
    /// Whether a mark in it is left open.
    unclosed: bool,
    /// Whether it is the same whatever follows the block.
    sure: bool,
}

/// A row while it is read, from its first line end inside quotation marks on.
struct Inside {
    /// What the cells of its first line hold, had that ended there; nothing where they are not as many as the columns.
    first: Option<Vec<Kind>>,
    /// Where its last line of the file begins.
    line: usize,
}

impl<'b> Lines<'b> {
    /// The lines of a block.
    pub fn new(block: &'b [u8], dialect: Dialect) -> Self {
        let hits = Hits::new(block, dialect.delimiter);
        Self { block, dialect, hits, start: 0, alone_until: 0, taken: 0, unclosed: false, sure: false }
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

    /// Where the last line ends that is the same whatever follows the block, and that leaves no mark open.
    pub(super) fn sure_end(mut self) -> Option<usize> {
        let (mut ends, mut end) = (Vec::new(), None);
        while self.find_end(&mut ends) && self.sure {
            if self.start >= self.alone_until {
                end = Some(self.start);
            }
        }
        end
    }

    /// Finds where the cells of the next line end, and the line itself; says whether there is one.
    fn find_end(&mut self, ends: &mut Vec<usize>) -> bool {
        ends.clear();
        let (block, start, delimiter) = (self.block, self.start, self.dialect.delimiter);
        if start >= block.len() {
            return false;
        }
        let mut hits = self.hits;
        let (mut cell, mut quoted, mut lines, mut inside) = (start, false, 1, None);
        let end = loop {
            let Some(at) = hits.next_hit() else { break block.len() };
            let byte = block[at];
            if byte == delimiter {
                if !quoted {
                    ends.push(at);
                    cell = at + 1;
                }
            } else if byte == b'\n' {
                if !quoted {
                    break at;
                }
                if !self.goes_on(&mut inside, ends.len(), at) {
                    return self.give_up(ends, at, true);
                }
                lines += 1;
            } else if !quoted {
                quoted = at == cell;
            } else if block.get(at + 1) == Some(&b'"') {
                hits.next_hit();
            } else if block.get(at + 1).is_none_or(|after| *after == delimiter || matches!(after, b'\n' | b'\r')) {
                quoted = false;
            } else {
                return self.give_up(ends, at, true);
            }
        };
        let ran_out = end == block.len();
        if quoted || inside.is_some_and(|inside| !self.is_one_row(&inside, ends.len(), end)) {
            let too_long = lines > 1 && end - start > LONGEST_ROW_OF_LINES;
            return self.give_up(ends, end, !ran_out || too_long);
        }
        let carriage = end > cell && block[end - 1] == b'\r';
        ends.push(end - usize::from(carriage));
        (self.hits, self.start, self.taken, self.unclosed, self.sure) = (hits, end + 1, lines, false, !ran_out);
        true
    }

    /// Whether a row goes on after a line end inside quotation marks, with so many cells complete before.
    #[cold]
    fn goes_on(&self, inside: &mut Option<Inside>, complete: usize, at: usize) -> bool {
        let goes_on = self.start >= self.alone_until
            && at - self.start < LONGEST_ROW_OF_LINES
            && self.dialect.columns.is_none_or(|columns| complete < columns);
        match inside {
            Some(inside) => {
                let is_row = self.is_row(inside, at);
                inside.line = at + 1;
                goes_on && !is_row
            }
            None if goes_on => {
                let first = self.dialect.columns.and_then(|columns| {
                    let kinds = kinds(&self.block[self.start..at], self.dialect.delimiter);
                    (kinds.len() == columns).then_some(kinds)
                });
                *inside = Some(Inside { first, line: at + 1 });
                true
            }
            None => false,
        }
    }

    /// Whether lines that quotation marks hold together are one row: no longer than one can be, with as many cells as
    /// the heading, and with no row inside.
    #[cold]
    fn is_one_row(&self, inside: &Inside, complete: usize, end: usize) -> bool {
        end - self.start <= LONGEST_ROW_OF_LINES
            && self.dialect.columns.is_none_or(|columns| complete + 1 == columns)
            && !self.is_row(inside, end)
    }

    /// Whether the last line of the file would be a row by itself: then a mark was left open, and closed by chance.
    fn is_row(&self, inside: &Inside, end: usize) -> bool {
        let line = &self.block[inside.line.min(end)..end];
        inside.first.as_ref().is_some_and(|first| is_row_like(first, line, self.dialect.delimiter))
    }

    /// Takes the line of the file alone: the mark that is open in it was seen to be left open at some place.
    #[cold]
    fn give_up(&mut self, ends: &mut Vec<usize>, seen: usize, sure: bool) -> bool {
        let (block, start) = (self.block, self.start);
        let line_end = |from: usize| memchr::memchr(b'\n', &block[from..]).map(|place| from + place);
        let last = memchr::memrchr(b'\n', &block[start..seen]).map_or(start, |place| start + place + 1);
        let first = line_end(start);
        let end = first.unwrap_or(block.len());
        ends.clear();
        let mut cell = start;
        for text in cells_alone(&block[start..end], self.dialect.delimiter) {
            ends.push(cell + text.len());
            cell += text.len() + 1;
        }
        self.alone_until = self.alone_until.max(last);
        self.hits = self.hits.from((end + 1).min(block.len()));
        (self.start, self.taken, self.unclosed, self.sure) = (end + 1, 1, true, sure && first.is_some());
        true
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_ROW_OF_LINES, Lines};
    use crate::input::csv::Dialect;

    /// The cells of each line, and whether a mark is left open in it.
    fn cells(text: &str, columns: Option<usize>) -> Vec<(Vec<String>, bool)> {
        let (mut lines, mut ends) = (Lines::new(text.as_bytes(), Dialect { delimiter: b',', columns }), Vec::new());
        let mut all = Vec::new();
        while let Some(line) = lines.next_line(&mut ends) {
            all.push(((0..line.len()).map(|place| line.text(place).into_owned()).collect(), line.unclosed));
        }
        all
    }

    fn good<const N: usize>(cells: [&str; N]) -> (Vec<String>, bool) {
        (cells.map(str::to_owned).to_vec(), false)
    }

    fn open<const N: usize>(cells: [&str; N]) -> (Vec<String>, bool) {
        (cells.map(str::to_owned).to_vec(), true)
    }

    #[test]
    fn cells_are_those_of_the_standard() {
        let long = "x".repeat(100);
        let read = cells("a,b\r\n\"c,\"\"d\"\"\",\"e\nf\"\n,\n", Some(2));
        assert_eq!(read, [good(["a", "b"]), good(["c,\"d\"", "e\nf"]), good(["", ""])]);
        let read = cells(&format!("{long},{long}\n1, 2 "), Some(2));
        assert_eq!(read, [good([&long, &long]), good(["1", " 2 "])]);
        assert_eq!(cells("5\" pipe,x\n1,2\n", Some(2)), [good(["5\" pipe", "x"]), good(["1", "2"])]);
    }

    #[test]
    fn a_quoted_cell_may_take_several_lines() {
        for row in ["\"Amis\nde Lyon\",5,60", "Amis,5,\"one, two\nthree, four, 5\"", "\"Amis, les\n2, 3, 4\",5,60"] {
            let read = cells(&format!("{row}\nB,7,8\n"), Some(3));
            assert!(read.len() == 2 && read[0].0.len() == 3 && !read[0].1, "{read:?}");
            assert_eq!(read[1], good(["B", "7", "8"]));
        }
    }

    #[test]
    fn a_mark_left_open_takes_its_own_line_alone() {
        let [b, c] = [good(["B", "7", "8"]), good(["C", "9", "0"])];
        for (text, cells_of_a) in [
            ("A,\"5,6\nB,7,8\nC,9,0\n", ["A", "\"5", "6"]),
            ("A,5,\"6\nB,7,8\nC,9,0\n", ["A", "5", "\"6"]),
            ("\"A,5,6\nB,7,8\nC,9,0", ["\"A", "5", "6"]),
            ("A,\"5\"x,6\nB,7,8\nC,9,0\n", ["A", "\"5\"x", "6"]),
        ] {
            assert_eq!(cells(text, Some(3)), [open(cells_of_a), b.clone(), c.clone()], "{text}");
        }
        let read = cells("A,5,\"6\nB,7,8\nC,9,0\"\nB,7,8\n", Some(3));
        assert_eq!(read, [open(["A", "5", "\"6"]), b.clone(), good(["C", "9", "0\""]), b.clone()]);
        let read = cells("A,5,\"6\nB,7,\"8\n9\"\nC,9,0\n", Some(3));
        assert_eq!(read, [open(["A", "5", "\"6"]), good(["B", "7", "8\n9"]), c]);
    }

    #[test]
    fn a_row_of_several_lines_has_a_bound() {
        for (length, is_read) in [(LONGEST_ROW_OF_LINES - 6, true), (LONGEST_ROW_OF_LINES - 5, false)] {
            let text = format!("A,\"x\n{}\"\nB,2\n", "y".repeat(length));
            let read = cells(&text, Some(2));
            assert_eq!((read.len(), !read[0].1), if is_read { (2, true) } else { (3, false) });
            assert_eq!(read.last(), Some(&good(["B", "2"])));
        }
    }
}
