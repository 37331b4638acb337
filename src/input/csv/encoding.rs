//! The characters of a cell: UTF-8, or else Windows-1252, in which French spreadsheets write plain CSV.

use std::borrow::Cow;

/// What the bytes from 0x80 to 0x9f stand for in Windows-1252, by the index of the Encoding Standard
/// (<https://encoding.spec.whatwg.org/index-windows-1252.txt>); all other bytes are their own code points. The crate
/// `encoding_rs` reads the same, and brings 160 kB of other encodings with it.
const HIGH_CONTROLS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', //
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// What the bytes of a file stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    /// UTF-8, with a byte order mark first.
    Utf8WithMark,
    Windows1252,
}

impl Encoding {
    /// What the beginning of a file, which may end within a character, tells.
    pub(super) fn detect(start: &[u8], is_marked: bool) -> Self {
        let is_utf8 = std::str::from_utf8(start).err().is_none_or(|error| error.error_len().is_none());
        match (is_utf8, is_marked) {
            (true, true) => Self::Utf8WithMark,
            (true, false) => Self::Utf8,
            (false, _) => Self::Windows1252,
        }
    }
}

pub(crate) fn text_of(cell: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(cell) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(cell.iter().map(|byte| in_windows_1252(*byte)).collect()),
    }
}

/// A text that was UTF-8 and was read as Windows-1252 by another program, as it was: `Ã‰tat` is `État`.
pub(crate) fn repaired(text: &str) -> Cow<'_, str> {
    let garbled = text.contains(['Ã', 'Â', 'Å']);
    let bytes = garbled.then(|| text.chars().map(windows_1252_byte).collect::<Option<Vec<u8>>>()).flatten();
    bytes.and_then(|bytes| String::from_utf8(bytes).ok()).map_or(Cow::Borrowed(text), Cow::Owned)
}

fn windows_1252_byte(c: char) -> Option<u8> {
    let high = HIGH_CONTROLS.iter().position(|high| *high == c);
    high.map_or_else(|| u8::try_from(u32::from(c)).ok(), |index| u8::try_from(0x80 + index).ok())
}

fn in_windows_1252(byte: u8) -> char {
    let high = byte.checked_sub(0x80).and_then(|index| HIGH_CONTROLS.get(usize::from(index)));
    high.copied().unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::{repaired, text_of};

    #[test]
    fn what_was_read_wrongly_before_is_read_as_it_was() {
        for (text, was) in
            [("Ã‰tat", "État"), ("Ã‰tÃ©", "Été"), ("Âge", "Âge"), ("Chœur Ã", "Chœur Ã"), ("Frais", "Frais")]
        {
            assert_eq!(repaired(text), was);
        }
    }

    #[test]
    fn what_is_not_utf_8_is_windows_1252() {
        for (bytes, text) in [
            (&b"Ch\x9cur de l\x92amiti\xe9"[..], "Chœur de l’amitié"),
            (b"\x8cuvre \x96 5 \x80", "Œuvre – 5 €"),
            ("Chœur".as_bytes(), "Chœur"),
            (b"\x80\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8e\x91\x92\x93", "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“"),
            (b"\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9e\x9f\xa0\xff", "”•–—˜™š›œžŸ\u{a0}ÿ"),
        ] {
            assert_eq!(text_of(bytes), text);
        }
    }
}
