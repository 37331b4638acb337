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

    /// Fills a block with the next whole lines and gives its number; nothing at the end.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn fill(&mut self, block: &mut Vec<u8>) -> io::Result<Option<u64>> {
        block.clear();
        block.append(&mut self.rest);
        self.read(block, BLOCK)?;
        if block.is_empty() {
            return Ok(None);
        }
        if !self.ended {
            let end = self.last_line_end(block);
            self.rest.extend_from_slice(&block[end..]);
            block.truncate(end);
        }
        self.number += 1;
        Ok(Some(self.number))
    }

    fn read(&mut self, block: &mut Vec<u8>, size: usize) -> io::Result<()> {
        let had = block.len();
        let wanted = size.saturating_sub(had).max(size / 2);
        block.resize(had + wanted, 0);
        let mut filled = had;
        while filled < block.len() && !self.ended {
            match self.source.read(&mut block[filled..]) {
                Ok(0) => self.ended = true,
                Ok(count) => filled += count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        block.truncate(filled);
        Ok(())
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
        let (mut block, mut all) = (Vec::new(), Vec::new());
        while blocks.fill(&mut block).unwrap().is_some() {
            assert!(block.ends_with(b"3\r\n") || block == b"0,0,0\n");
            assert!(block.len() <= BLOCK + BLOCK / 2);
            all.extend_from_slice(&block);
        }
        assert_eq!(all, [b"0,0,0\n", text.as_bytes()].concat());
    }

    #[test]
    fn a_mark_that_is_never_closed_stops_nothing() {
        let text = format!("\"{}", "1,2,3\n".repeat(BLOCK));
        let mut blocks = Blocks::new(text.as_bytes(), b',', Vec::new());
        let (mut block, mut size) = (Vec::new(), 0);
        while blocks.fill(&mut block).unwrap().is_some() {
            assert!(block.ends_with(b"\n") && block.len() <= BLOCK + BLOCK / 2);
            size += block.len();
        }
        assert_eq!(size, text.len());
    }
}
