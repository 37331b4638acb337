//! How a CSV file is cut into cells, found out from its first lines.

/// How lines are cut into cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CsvDialect {
    /// The byte between cells.
    pub delimiter: u8,
    /// How many columns the heading names, once it is read.
    pub columns: Option<usize>,
}

impl CsvDialect {
    /// What a heading, with which the text begins, tells: its delimiter is the most frequent of three marks outside
    /// quotation marks. As often as a semicolon, a comma is part of a name.
    pub(super) fn detect(text: &[u8]) -> Self {
        let line = text.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let outside = line.split(|byte| *byte == b'"').step_by(2);
        let count = |mark: u8| outside.clone().flatten().filter(|byte| **byte == mark).count();
        let delimiter = [b',', b';', b'\t'].into_iter().filter(|mark| count(*mark) > 0);
        let delimiter = delimiter.max_by_key(|mark| count(*mark)).unwrap_or(b',');
        Self { delimiter, columns: None }
    }
}

/// How many bytes stand before the heading: lines with nothing in their cells, the line `sep=;` by which some
/// spreadsheets say their delimiter, and titles.
pub(super) fn preamble_length(text: &[u8]) -> usize {
    let mut rest = text;
    while let Some(end) = memchr::memchr(b'\n', rest) {
        let (line, below) = rest.split_at(end + 1);
        let names_delimiter = line.starts_with(b"sep=") || line.starts_with(b"\"sep=");
        if !is_blank(line) && !names_delimiter && !is_title(line, below) {
            break;
        }
        rest = below;
    }
    text.len() - rest.len()
}

fn is_mark(byte: u8) -> bool {
    matches!(byte, b';' | b',' | b'\t')
}

fn is_blank(line: &[u8]) -> bool {
    line.iter().all(|byte| is_mark(*byte) || byte.is_ascii_whitespace())
}

/// How many lines of title may stand before a heading.
const MOST_TITLES: usize = 20;

/// So many cells of words make a heading, whatever stands above it.
const WIDE: usize = 4;

/// Whether a line is a title: one cell, or one and what it says, where a heading of more follows.
fn is_title(line: &[u8], below: &[u8]) -> bool {
    let filled = |line: &[u8]| line.split(|byte| is_mark(*byte)).filter(|cell| !is_blank(cell)).count();
    let words =
        |line: &[u8]| line.split(|byte| is_mark(*byte)).filter(|cell| cell.iter().any(u8::is_ascii_alphabetic)).count();
    let starts_with_words = |line: &[u8]| {
        let first = line.split(|byte| is_mark(*byte)).next().unwrap_or_default();
        first.iter().any(u8::is_ascii_alphabetic) && memchr::memchr_iter(b'"', line).count().is_multiple_of(2)
    };
    let stands_above = |line: &[u8], most: usize| starts_with_words(line) && filled(line) <= most;
    let heading_after = |most: usize, least: usize| {
        let mut lines = below.split(|byte| *byte == b'\n').take(MOST_TITLES);
        let next = lines.find(|line| !is_blank(line) && !stands_above(line, most)).unwrap_or_default();
        stands_above(line, most) && words(next) >= least
    };
    (heading_after(1, 2) && !line.contains(&b'"')) || heading_after(2, WIDE)
}

#[cfg(test)]
mod tests {
    use super::{CsvDialect, preamble_length};

    #[test]
    fn what_stands_before_a_heading_is_passed_over() {
        for before in [
            "",
            "\n;;\n",
            "sep=;\n",
            "\"sep=;\"\n",
            "Liste 2026;;\n\n",
            "Liste 2026\n",
            "Liste;;\nPériode : mai;;\n;;\n",
        ] {
            assert_eq!(preamble_length(format!("{before}name;users\nA;3\n").as_bytes()), before.len(), "{before}");
        }
        let two = "\"Compte\";\"Asso\"\nPériode;mai 2026\n";
        assert_eq!(preamble_length(format!("{two}id;Date;Brut;Frais\n1;2026-05-01;20;1\n").as_bytes()), two.len());
        for heading in ["name,users\nA,B\nC,D\n", "users\n1,5\n", "users;\n3;\n", "a,b\nc,d\n"] {
            assert_eq!(preamble_length(heading.as_bytes()), 0, "{heading}");
        }
    }

    #[test]
    fn the_delimiter_is_that_of_the_heading() {
        for (heading, delimiter) in [
            ("name,users\n1;2;3;4", b','),
            ("nom;\"a,b,c,d\";go\r\n", b';'),
            ("a\tb\n", b'\t'),
            ("users", b','),
            ("a,b;c", b';'),
        ] {
            assert_eq!(CsvDialect::detect(heading.as_bytes()).delimiter, delimiter, "{heading}");
        }
    }
}
