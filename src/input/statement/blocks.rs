//! A statement in blocks of whole lines, so that several cores can read it in constant memory.

use std::io::{self, Read};

/// How many bytes a block holds: the cache of one core, and one call to the system.
pub const BLOCK: usize = 1 << 20;

/// How many blocks a line may take. A quotation mark that is open for longer is not closed at all, and the line is cut.
const LONGEST_LINE: usize = 8;

/// The blocks of a statement, one after another.
pub struct Blocks<R> {
    source: R,
    delimiter: u8,
    size: usize,
    /// The beginning of a line whose end was not in the last block.
    rest: Vec<u8>,
    ended: bool,
    number: u64,
}

impl<R: Read> Blocks<R> {
    /// The blocks of what a source holds after `start`, which was read before.
    pub fn new(source: R, delimiter: u8, start: Vec<u8>) -> Self {
        Self { source, delimiter, size: BLOCK, rest: start, ended: false, number: 0 }
    }

    /// The same in blocks of another size.
    #[must_use]
    pub fn sized(self, size: usize) -> Self {
        Self { size, ..self }
    }

    /// Puts the next whole lines into a buffer, and gives the number of the block and its length; nothing at the end.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn fill(&mut self, buffer: &mut Vec<u8>) -> io::Result<Option<(u64, usize)>> {
        let mut filled = self.rest.len();
        buffer.resize(buffer.len().max(self.size).max(filled + self.size / 2), 0);
        buffer[..filled].copy_from_slice(&self.rest);
        let end = loop {
            filled = self.read(buffer, filled)?;
            if self.ended {
                break filled;
            }
            match self.last_line_end(&buffer[..filled]) {
                Some(end) => break end,
                None if buffer.len() < LONGEST_LINE * self.size => buffer.resize(buffer.len() * 2, 0),
                None => break line_end(&buffer[..filled]).unwrap_or(filled),
            }
        };
        self.rest.clear();
        self.rest.extend_from_slice(&buffer[end..filled]);
        self.number += 1;
        Ok((end > 0).then_some((self.number, end)))
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

    /// Where the last line ends that ends in this block, outside quotation marks. A mark at the very end may be the first
    /// of two, so that what it closes waits for the next block.
    fn last_line_end(&self, block: &[u8]) -> Option<usize> {
        let (mut end, mut outside, mut quoted) = (None, 0, false);
        let mut marks = memchr::memchr_iter(b'"', block).peekable();
        while let Some(mark) = marks.next() {
            if quoted && marks.peek() == Some(&(mark + 1)) {
                marks.next();
            } else if quoted {
                (quoted, outside) = (false, mark + 1);
            } else if mark == 0 || block[mark - 1] == b'\n' || block[mark - 1] == self.delimiter {
                quoted = true;
                end = line_end(&block[outside..mark]).map(|place| outside + place).or(end);
            }
        }
        let rest = if quoted { &[] } else { &block[outside..] };
        line_end(rest).map(|place| outside + place).or(end)
    }
}

fn line_end(block: &[u8]) -> Option<usize> {
    memchr::memrchr(b'\n', block).map(|place| place + 1)
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, Blocks, LONGEST_LINE};

    #[test]
    fn blocks_end_where_lines_end_and_lose_nothing() {
        let line = "1,\"a\nb\"\"\",3\r\n";
        let text = line.repeat(3 * BLOCK / line.len());
        let mut blocks = Blocks::new(text.as_bytes(), b',', b"0,0,0\n".to_vec());
        let (mut buffer, mut all) = (Vec::new(), Vec::new());
        while let Some((_, end)) = blocks.fill(&mut buffer).unwrap() {
            assert!(buffer[..end].ends_with(b"3\r\n"));
            assert!(buffer.len() <= BLOCK + BLOCK / 2);
            all.extend_from_slice(&buffer[..end]);
        }
        assert_eq!(all, [b"0,0,0\n", text.as_bytes()].concat());
    }

    #[test]
    fn a_long_line_stays_whole() {
        let text = format!("1,{},3\n4,5,6\n", "x".repeat(3 * BLOCK));
        let mut blocks = Blocks::new(text.as_bytes(), b',', Vec::new());
        let (mut buffer, mut all) = (Vec::new(), Vec::new());
        while let Some((_, end)) = blocks.fill(&mut buffer).unwrap() {
            assert!(all.is_empty() || text.as_bytes()[all.len() - 1] == b'\n');
            all.extend_from_slice(&buffer[..end]);
        }
        assert_eq!(all, text.as_bytes());
    }

    #[test]
    fn a_mark_that_is_never_closed_stops_nothing() {
        let text = format!("\"{}", "1,2,3\n".repeat(2 * LONGEST_LINE * BLOCK / 6));
        let mut blocks = Blocks::new(text.as_bytes(), b',', Vec::new());
        let (mut buffer, mut size) = (Vec::new(), 0);
        while let Some((_, end)) = blocks.fill(&mut buffer).unwrap() {
            assert!(buffer[..end].ends_with(b"\n") && buffer.len() <= 2 * LONGEST_LINE * BLOCK);
            size += end;
        }
        assert_eq!(size, text.len());
    }
}
