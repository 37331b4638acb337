//! Lines that stand inside quotation marks, looked at as if they stood alone: a row among them shows that a mark was
//! left open.

/// What a cell holds, as far as rows are alike by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing.
    Blank,
    /// A number, an amount or a day.
    Figure,
    /// Anything else.
    Text,
}

/// What the cells of a line hold.
pub(super) fn kinds(line: &[u8], delimiter: u8) -> Vec<Kind> {
    cells_alone(line, delimiter).map(kind).collect()
}

/// Whether a line has as many cells as a row has, and figures where that has them rather than elsewhere.
pub(super) fn is_row_like(row: &[Kind], line: &[u8], delimiter: u8) -> bool {
    let (mut cells, mut alike, mut unlike) = (0, 0, 0);
    for cell in cells_alone(line, delimiter) {
        match (row.get(cells), kind(cell)) {
            (None, _) => return false,
            (Some(Kind::Figure), Kind::Figure) => alike += 1,
            (Some(Kind::Figure), Kind::Text) | (Some(Kind::Text), Kind::Figure) => unlike += 1,
            _ => {}
        }
        cells += 1;
    }
    cells == row.len() && alike >= unlike
}

fn kind(cell: &[u8]) -> Kind {
    let cell = cell.trim_ascii();
    let inside = cell.strip_prefix(b"\"").unwrap_or(cell).trim_ascii_start();
    match inside {
        [b'0'..=b'9', ..] | [b'-' | b'+', b'0'..=b'9', ..] => Kind::Figure,
        [] | [b'"'] => Kind::Blank,
        _ => Kind::Text,
    }
}

/// The cells of a line of the file, in which a mark that is not closed is a letter like any other.
pub(super) fn cells_alone(line: &[u8], delimiter: u8) -> impl Iterator<Item = &[u8]> {
    let mut rest = Some(line.strip_suffix(b"\r").unwrap_or(line));
    std::iter::from_fn(move || {
        let text = rest?;
        let quoted = quoted_length(text, delimiter);
        let end = memchr::memchr(delimiter, &text[quoted..]).map(|place| quoted + place);
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
