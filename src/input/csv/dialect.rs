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
    /// quotation marks.
    pub(super) fn detect(text: &[u8]) -> Self {
        let line = text.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let outside = line.split(|byte| *byte == b'"').step_by(2);
        let count = |mark: u8| outside.clone().flatten().filter(|byte| **byte == mark).count();
        let delimiter = [b'\t', b';', b','].into_iter().max_by_key(|mark| count(*mark)).unwrap_or(b',');
        Self { delimiter, columns: None }
    }
}

/// How many bytes stand before the heading: lines with nothing in their cells, and the line `sep=;` by which some
/// spreadsheets say their delimiter.
pub(super) fn preamble_length(text: &[u8]) -> usize {
    let is_blank = |line: &[u8]| line.iter().all(|byte| matches!(byte, b'\r' | b'\n' | b' ' | b';' | b',' | b'\t'));
    let lines = text.split_inclusive(|byte| *byte == b'\n');
    lines
        .take_while(|line| line.ends_with(b"\n") && (is_blank(line) || line.starts_with(b"sep=")))
        .map(<[u8]>::len)
        .sum()
}

#[cfg(test)]
mod tests {
    use super::CsvDialect;

    #[test]
    fn the_delimiter_is_that_of_the_heading() {
        for (heading, delimiter) in
            [("name,users\n1;2;3;4", b','), ("nom;\"a,b,c,d\";go\r\n", b';'), ("a\tb\n", b'\t'), ("users", b',')]
        {
            assert_eq!(CsvDialect::detect(heading.as_bytes()).delimiter, delimiter, "{heading}");
        }
    }
}
