//! A statement in blocks of whole lines, so that several cores can read it in constant memory.

use std::io::{self, Read};

/// How many bytes a block holds: the cache of one core, and one call to the system.
pub const BLOCK: usize = 1 << 20;

/// The blocks of a statement, one after another.
pub struct Blocks<R> {
    source: R,
    delimiter: u8,
    /// The beginning of a line whose end was not in the last block.
    rest: Vec<u8>,
    ended: bool,
    number: u64,
}

impl<R: Read> Blocks<R> {
    /// The blocks of what a source holds after `start`, which was read before.
    pub fn new(source: R, delimiter: u8, start: Vec<u8>) -> Self {
        Self { source, delimiter, rest: start, ended: false, number: 0 }
    }

    /// Puts the next whole lines into a buffer, and gives the number of the block and its length; nothing at the end.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn fill(&mut self, buffer: &mut Vec<u8>) -> io::Result<Option<(u64, usize)>> {
        let filled = self.read(buffer)?;
        if filled == 0 {
            return Ok(None);
        }
        let end = if self.ended { filled } else { self.last_line_end(&buffer[..filled]) };
        self.rest.clear();
        self.rest.extend_from_slice(&buffer[end..filled]);
        self.number += 1;
        Ok(Some((self.number, end)))
    }

    /// What is left from the last block, and what the source gives; the buffer keeps its size from block to block.
    fn read(&mut self, buffer: &mut Vec<u8>) -> io::Result<usize> {
        let mut filled = self.rest.len();
        buffer.resize(buffer.len().max(BLOCK).max(filled + BLOCK / 2), 0);
        buffer[..filled].copy_from_slice(&self.rest);
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

    /// Where the last line ends that ends in this block. A quotation mark that is open over the whole block is not closed
    /// at all: then the last line end counts.
    fn last_line_end(&self, block: &[u8]) -> usize {
        let any = |block: &[u8]| memchr::memrchr(b'\n', block).map(|place| place + 1);
        let last = match self.open_mark(block) {
            None => any(block),
            Some(mark) => any(&block[..mark]).or_else(|| any(block)),
        };
        last.unwrap_or(block.len())
    }

    /// The quotation mark that is still open at the end of a block, if one is.
    fn open_mark(&self, block: &[u8]) -> Option<usize> {
        let mut open = None;
        let mut marks = memchr::memchr_iter(b'"', block).peekable();
        while let Some(mark) = marks.next() {
            match open {
                None => {
                    let begins = mark == 0 || matches!(block[mark - 1], b'\n') || block[mark - 1] == self.delimiter;
                    open = begins.then_some(mark);
                }
                Some(_) if marks.peek() == Some(&(mark + 1)) => drop(marks.next()),
                Some(_) => open = None,
            }
        }
        open
    }
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, Blocks};

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
    fn a_mark_that_is_never_closed_stops_nothing() {
        let text = format!("\"{}", "1,2,3\n".repeat(BLOCK));
        let mut blocks = Blocks::new(text.as_bytes(), b',', Vec::new());
        let (mut buffer, mut size) = (Vec::new(), 0);
        while let Some((_, end)) = blocks.fill(&mut buffer).unwrap() {
            assert!(buffer[..end].ends_with(b"\n") && buffer.len() <= BLOCK + BLOCK / 2);
            size += end;
        }
        assert_eq!(size, text.len());
    }
}
