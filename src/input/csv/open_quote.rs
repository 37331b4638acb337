//! Lines that stand inside quotation marks, looked at as if they stood alone: a row among them shows that a mark was
//! left open.

use super::dialect::CsvDialect;
use std::ops::Range;

/// How many bytes a row may have that takes several lines of the file: a cell of a spreadsheet holds 32,767 characters
/// at most. A quotation mark that is open for longer was left open.
pub(crate) const LONGEST_MULTILINE_ROW: usize = 1 << 16;

/// A row while it is read, from its first line end inside quotation marks on.
pub(super) struct MultilineRow {
    dialect: CsvDialect,
    /// What the cells of its first line hold, had that ended there; nothing where they are not as many as the columns.
    first: Option<Vec<CellShape>>,
    /// Where its last line of the file begins.
    last_line: usize,
}

/// What a cell holds, as far as rows are alike by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum CellShape {
    Blank,
    /// A number, an amount or a day.
    Figure,
    Text,
}

impl MultilineRow {
    /// A row whose first line stands at `line` in a block.
    pub(super) fn new(block: &[u8], line: Range<usize>, dialect: CsvDialect) -> Self {
        let last_line = line.end + 1;
        let shapes: Vec<CellShape> = cells_alone(&block[line], dialect.delimiter).map(shape).collect();
        let first = dialect.columns.is_some_and(|columns| shapes.len() == columns).then_some(shapes);
        Self { dialect, first, last_line }
    }

    /// Ends one more of its lines, and says whether the row may go on: not where the line would be a row by itself, for
    /// then a mark was left open.
    pub(super) fn end_line(&mut self, block: &[u8], line_end: usize) -> bool {
        let is_row = self.last_line_is_row(block, line_end);
        self.last_line = line_end + 1;
        !is_row
    }

    /// Whether its lines are one row: no longer than one can be, with as many cells as the heading, of which so many
    /// are complete, and not ending in a row of its own, where a mark was left open and closed by chance.
    #[cold]
    pub(super) fn is_whole(&self, block: &[u8], row: Range<usize>, complete: usize) -> bool {
        row.len() <= LONGEST_MULTILINE_ROW
            && self.dialect.columns.is_none_or(|columns| complete + 1 == columns)
            && !self.last_line_is_row(block, row.end)
    }

    fn last_line_is_row(&self, block: &[u8], end: usize) -> bool {
        let line = &block[self.last_line.min(end)..end];
        self.first.as_ref().is_some_and(|first| is_row_like(first, line, self.dialect.delimiter))
    }
}

/// Whether a line has as many cells as a row has, and figures where that has them rather than elsewhere.
fn is_row_like(row: &[CellShape], line: &[u8], delimiter: u8) -> bool {
    let (mut cells, mut alike, mut unlike) = (0, 0, 0);
    for cell in cells_alone(line, delimiter) {
        match (row.get(cells), shape(cell)) {
            (None, _) => return false,
            (Some(CellShape::Figure), CellShape::Figure) => alike += 1,
            (Some(CellShape::Figure), CellShape::Text) | (Some(CellShape::Text), CellShape::Figure) => unlike += 1,
            _ => {}
        }
        cells += 1;
    }
    cells == row.len() && alike >= unlike
}

fn shape(cell: &[u8]) -> CellShape {
    let cell = cell.trim_ascii();
    let inside = cell.strip_prefix(b"\"").unwrap_or(cell).trim_ascii_start();
    match inside {
        [b'0'..=b'9', ..] | [b'-' | b'+', b'0'..=b'9', ..] => CellShape::Figure,
        [] | [b'"'] => CellShape::Blank,
        _ => CellShape::Text,
    }
}

/// The cells of a line of the file, in which a mark that is not closed is a letter like any other.
pub(super) fn cells_alone(line: &[u8], delimiter: u8) -> impl Iterator<Item = &[u8]> {
    let mut rest = Some(line.strip_suffix(b"\r").unwrap_or(line));
    std::iter::from_fn(move || {
        let text = rest?;
        let quoted = quoted_length(text, delimiter);
        let end = memchr::memchr(delimiter, &text[quoted..]).map(|length| quoted + length);
        rest = end.map(|end| &text[end + 1..]);
        Some(&text[..end.unwrap_or(text.len())])
    })
}

/// How many bytes a quoted cell takes at the beginning of a text; none where it is not quoted, or not closed.
fn quoted_length(text: &[u8], delimiter: u8) -> usize {
    let Some(inside) = text.strip_prefix(b"\"") else { return 0 };
    let mut marks = memchr::memchr_iter(b'"', inside);
    while let Some(mark) = marks.next() {
        match inside.get(mark + 1) {
            Some(b'"') => marks.next(),
            Some(after) if *after != delimiter => return 0,
            _ => return mark + 2,
        };
    }
    0
}

#[cfg(test)]
mod tests {
    use crate::input::csv::dialect::CsvDialect;
    use crate::input::csv::open_quote::LONGEST_MULTILINE_ROW;
    use crate::input::csv::scanner::Records;

    /// The cells of each record, and whether a mark is left open in it.
    fn cells(text: &str, columns: Option<usize>) -> Vec<(Vec<String>, bool)> {
        let (mut records, mut ends) =
            (Records::new(text.as_bytes(), CsvDialect { delimiter: b',', columns }), Vec::new());
        let mut all = Vec::new();
        while let Some(record) = records.next_record(&mut ends) {
            all.push(((0..record.len()).map(|index| record.text(index).into_owned()).collect(), record.unclosed));
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
        for (length, is_read) in [(LONGEST_MULTILINE_ROW - 6, true), (LONGEST_MULTILINE_ROW - 5, false)] {
            let text = format!("A,\"x\n{}\"\nB,2\n", "y".repeat(length));
            let read = cells(&text, Some(2));
            assert_eq!((read.len(), !read[0].1), if is_read { (2, true) } else { (3, false) });
            assert_eq!(read.last(), Some(&good(["B", "2"])));
        }
    }
}
