//! The source of a manual page, as every `man` reads it.

use std::fmt::Write;
use textwrap::{Options, WordSeparator, WordSplitter};

/// The longest line of prose, in bytes.
const WIDTH: usize = 79;

/// A source in ASCII, whatever `man` takes the encoding of a page for, and with lines that an editor shows whole.
pub(super) fn portable(source: &str) -> String {
    let mut folded = String::with_capacity(source.len() * 2);
    let (mut is_verbatim, mut is_term) = (false, false);
    for line in source.lines() {
        let is_prose = !(line.starts_with('.') || is_verbatim || is_term);
        match line {
            ".nf" => is_verbatim = true,
            ".fi" => is_verbatim = false,
            _ => {}
        }
        is_term = line == ".TP";
        let line = ascii(line);
        folded += &if is_prose { shorter_lines(&line) } else { line };
        folded.push('\n');
    }
    folded
}

fn ascii(line: &str) -> String {
    let mut ascii = String::with_capacity(line.len() * 2);
    for character in line.chars() {
        match character {
            '\u{a0}' => ascii.push_str("\\~"),
            _ if character.is_ascii() => ascii.push(character),
            _ => {
                let _ = write!(ascii, "\\[u{:04X}]", u32::from(character));
            }
        }
    }
    ascii
}

/// The same words in several lines, of which none is taken for a request.
fn shorter_lines(line: &str) -> String {
    let whole_words = Options::new(WIDTH)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .break_words(false);
    let mut lines = textwrap::wrap(line, whole_words);
    for line in lines.iter_mut().skip(1).filter(|line| line.starts_with(['.', '\''])) {
        line.to_mut().insert_str(0, "\\&");
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::portable;

    #[test]
    fn prose_is_folded_and_nothing_else_is() {
        let long = "word ".repeat(30) + "end";
        let source = format!("{long}\n.TP\n{long}\n{long}\n.nf\n{long}\n.fi\n");
        let lengths: Vec<usize> = portable(&source).lines().map(str::len).collect();
        assert_eq!(lengths, [79, 73, 3, 153, 79, 73, 3, 153, 3]);
    }

    #[test]
    fn no_word_becomes_a_request() {
        let source = format!("{} ./offers.toml", "x".repeat(78));
        assert_eq!(portable(&source).lines().nth(1), Some("\\&./offers.toml"));
    }

    #[test]
    fn every_letter_is_written_in_ascii() {
        assert_eq!(portable("1\u{a0}€, l’été"), "1\\~\\[u20AC], l\\[u2019]\\[u00E9]t\\[u00E9]\n");
    }
}
