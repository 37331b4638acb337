//! A file in blocks of whole lines, so that several cores can read it in constant memory.

use super::dialect::CsvDialect;
use super::error::CsvError;
use super::scanner::Records;
use std::io::{self, Read};

/// How many bytes a block holds: the cache of one core, and one call to the system. No line may be longer.
pub const BLOCK: usize = 1 << 20;

/// The blocks of a file, one after another.
pub struct Blocks<R> {
    source: R,
    dialect: CsvDialect,
    size: usize,
    /// The number of the first line of the next block.
    next_line: u64,
    /// The beginning of a line whose end was not in the last block.
    rest: Vec<u8>,
    ended: bool,
}

/// Some whole lines of a file.
#[derive(Debug, Default)]
pub struct FileBlock {
    buffer: Vec<u8>,
    length: usize,
    /// The number of its first line; a file's first is 1.
    pub first_line: u64,
}

impl FileBlock {
    /// Its lines.
    pub fn text(&self) -> &[u8] {
        &self.buffer[..self.length]
    }
}

impl<R: Read> Blocks<R> {
    /// The blocks of what a source holds.
    pub fn new(source: R, dialect: CsvDialect) -> Self {
        Self { source, dialect, size: BLOCK, next_line: 1, rest: Vec::new(), ended: false }
    }

    /// The same where some lines, and `start` after them, were read before.
    pub fn after(self, lines: u64, start: Vec<u8>) -> Self {
        Self { next_line: lines + 1, rest: start, ..self }
    }

    /// The same in smaller blocks, as far as the lines are short enough.
    pub fn sized(self, size: usize) -> Self {
        Self { size: size.min(BLOCK), ..self }
    }

    /// Puts the next whole lines into a block, and says whether there are any.
    pub fn fill(&mut self, block: &mut FileBlock) -> Result<bool, CsvError> {
        let buffer = &mut block.buffer;
        let mut filled = self.rest.len();
        buffer.resize(buffer.len().max(self.size).max(filled), 0);
        buffer[..filled].copy_from_slice(&self.rest);
        let end = loop {
            filled = self.read(buffer, filled).map_err(CsvError::Unreadable)?;
            if self.ended {
                break filled;
            }
            match whole_lines(&buffer[..filled], self.dialect) {
                Some(end) => break end,
                None if buffer.len() < BLOCK => buffer.resize((buffer.len() * 2).min(BLOCK), 0),
                None => return Err(CsvError::LongLine(self.next_line)),
            }
        };
        self.rest.clear();
        self.rest.extend_from_slice(&buffer[end..filled]);
        (block.length, block.first_line) = (end, self.next_line);
        self.next_line += memchr::memchr_iter(b'\n', block.text()).count() as u64;
        Ok(end > 0)
    }

    /// Fills the rest of a buffer.
    fn read(&mut self, buffer: &mut [u8], mut filled: usize) -> io::Result<usize> {
        while filled < buffer.len() && !self.ended {
            match self.source.read(&mut buffer[filled..]) {
                Ok(0) => self.ended = true,
                Ok(count) => filled += count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(filled)
    }
}

/// How much of a block is lines that are read in the same way whatever follows it.
fn whole_lines(block: &[u8], dialect: CsvDialect) -> Option<usize> {
    let end = memchr::memrchr(b'\n', block)? + 1;
    if is_line_by_line(&block[..end], dialect.delimiter) { Some(end) } else { Records::new(block, dialect).sure_end() }
}

/// Whether no line end of a block stands inside quotation marks.
fn is_line_by_line(block: &[u8], delimiter: u8) -> bool {
    let (mut quoted, mut line_end) = (false, 0);
    let mut marks = memchr::memchr_iter(b'"', block).peekable();
    while let Some(mark) = marks.next() {
        if quoted && marks.peek() == Some(&(mark + 1)) {
            marks.next();
        } else if quoted {
            quoted = false;
            if mark > line_end {
                return false;
            }
        } else if mark == 0 || block[mark - 1] == b'\n' || block[mark - 1] == delimiter {
            quoted = true;
            if mark > line_end {
                line_end = memchr::memchr(b'\n', &block[mark..]).map_or(block.len(), |length| mark + length);
            }
        }
    }
    !quoted
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, Blocks, CsvDialect, CsvError, FileBlock};

    const COMMAS: CsvDialect = CsvDialect { delimiter: b',', columns: Some(3) };

    /// All blocks of a text, and why there are no more of them.
    fn blocks_of(text: &str, start: &[u8], size: usize) -> (Vec<Vec<u8>>, Option<CsvError>) {
        let mut blocks = Blocks::new(text.as_bytes(), COMMAS).after(0, start.to_vec()).sized(size);
        let (mut block, mut all) = (FileBlock::default(), Vec::new());
        loop {
            match blocks.fill(&mut block) {
                Ok(true) => all.push(block.text().to_vec()),
                Ok(false) => return (all, None),
                Err(error) => return (all, Some(error)),
            }
            assert!(block.buffer.len() <= BLOCK);
        }
    }

    #[test]
    fn blocks_end_where_lines_end_and_lose_nothing() {
        let line = "1,\"a\nb\"\"\",3\r\n";
        let text = line.repeat(3 * BLOCK / line.len());
        let (blocks, error) = blocks_of(&text, b"0,0,0\n", BLOCK);
        assert!(error.is_none() && blocks.iter().all(|block| block.ends_with(b"3\r\n")));
        assert_eq!(blocks.concat(), [b"0,0,0\n", text.as_bytes()].concat());
    }

    #[test]
    fn a_long_line_stays_whole_and_a_longer_one_is_refused() {
        let text = format!("1,2,3\n1,{},3\n4,5,6\n", "x".repeat(BLOCK - 5));
        let (blocks, error) = blocks_of(&text, b"", 16);
        assert!(error.is_none() && blocks.iter().all(|block| block.ends_with(b"\n")));
        assert_eq!(blocks.concat(), text.as_bytes());
        for text in [text.replace("x,", "xx,"), format!("1,2,3\n{}", "x".repeat(2 * BLOCK))] {
            let (blocks, error) = blocks_of(&text, b"", 16);
            assert!(blocks.concat() == b"1,2,3\n" && matches!(error, Some(CsvError::LongLine(2))));
        }
    }

    #[test]
    fn a_mark_that_is_never_closed_stops_nothing() {
        for line in ["1,2,3\n", "1\n", "\n", "x\",\"y\n"] {
            let text = format!("\"{}", line.repeat(4 * BLOCK / line.len()));
            let (blocks, error) = blocks_of(&text, b"", BLOCK);
            assert!(error.is_none() && blocks.iter().all(|block| block.ends_with(b"\n")));
            assert_eq!(blocks.concat(), text.as_bytes());
        }
    }
}
