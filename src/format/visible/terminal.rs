//! What is written for machines, where a terminal shows it: line by line, each character seen.

use super::visible;
use std::io::{self, Write};

/// As it is, or as a terminal may show it.
pub(crate) fn as_seen<'w>(out: &'w mut dyn Write, on_terminal: bool) -> Box<dyn Write + 'w> {
    if on_terminal { Box::new(LineByLine { terminal: out, line: Vec::new() }) } else { Box::new(out) }
}

/// Keeps a line until it is whole, for a character may come in several parts.
struct LineByLine<'w> {
    terminal: &'w mut dyn Write,
    line: Vec<u8>,
}

impl Drop for LineByLine<'_> {
    /// The last line may have no end.
    fn drop(&mut self) {
        let _ = self.flush();
    }
}

impl Write for LineByLine<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for part in bytes.split_inclusive(|byte| *byte == b'\n') {
            self.line.extend(part);
            if part.ends_with(b"\n") {
                self.flush()?;
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let line = std::mem::take(&mut self.line);
        let line = String::from_utf8_lossy(&line);
        let (text, end) = line.strip_suffix('\n').map_or((line.as_ref(), ""), |text| (text, "\n"));
        let text = text.strip_suffix('\r').unwrap_or(text);
        self.terminal.write_all(visible(text.trim_start_matches('\u{feff}')).as_bytes())?;
        self.terminal.write_all(end.as_bytes())?;
        self.terminal.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::as_seen;

    #[test]
    fn lines_for_machines_keep_their_ends() {
        let mut terminal = Vec::new();
        let mut out = as_seen(&mut terminal, true);
        out.write_all(b"\xef\xbb\xbfid;na").unwrap();
        out.write_all(b"me\r\nx\x1b;\xc3").unwrap();
        out.write_all(b"\xa9\nlast").unwrap();
        drop(out);
        assert_eq!(String::from_utf8(terminal).unwrap(), "id;name\nx␛;é\nlast");
    }
}
