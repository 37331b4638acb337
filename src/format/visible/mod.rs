//! Text as people may read it: what a terminal would obey, or not show at all, becomes a mark that one sees.
//!
//! Names, notes, sources and paths come from files that anybody may have written. An escape sequence in one of them
//! could rewrite the line above, and a bidirectional override could turn a figure round.

mod blocks;
mod terminal;

pub(super) use blocks::make_visible;
pub(crate) use terminal::as_seen;

use std::borrow::Cow;
use std::ops::RangeInclusive;

/// Characters without a width of their own, beside control characters: bidirectional marks, zero-width ones, and the
/// rest of Unicode's `Default_Ignorable_Code_Point` but for the two selectors that choose how an emoji is drawn.
const INVISIBLE: &[RangeInclusive<char>] = &[
    '\u{ad}'..='\u{ad}',
    '\u{34f}'..='\u{34f}',
    '\u{61c}'..='\u{61c}',
    '\u{115f}'..='\u{1160}',
    '\u{17b4}'..='\u{17b5}',
    '\u{180b}'..='\u{180f}',
    '\u{200b}'..='\u{200f}',
    '\u{2028}'..='\u{202e}',
    '\u{2060}'..='\u{206f}',
    '\u{3164}'..='\u{3164}',
    '\u{fe00}'..='\u{fe0d}',
    '\u{feff}'..='\u{feff}',
    '\u{ffa0}'..='\u{ffa0}',
    '\u{fff0}'..='\u{fffb}',
    '\u{1bca0}'..='\u{1bca3}',
    '\u{1d173}'..='\u{1d17a}',
    '\u{e0000}'..='\u{e0fff}',
];

/// A text in which every character is seen; a line break or a tab within it is a space.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_visible) {
        return Cow::Borrowed(text);
    }
    let mut marked = String::with_capacity(text.len() * 2);
    for character in text.chars() {
        match character {
            '\n' | '\t' => marked.push(' '),
            _ if is_visible(character) => marked.push(character),
            _ => push_mark(character, &mut marked),
        }
    }
    Cow::Owned(marked)
}

/// ASCII control characters have pictures of their own; the others are named by number.
fn push_mark(character: char, marked: &mut String) {
    const PICTURES: u32 = 0x2400;
    const DELETE: char = '\u{2421}';
    let picture = match character {
        '\u{7f}' => Some(DELETE),
        _ if character.is_ascii() => char::from_u32(PICTURES + u32::from(character)),
        _ => None,
    };
    match picture {
        Some(picture) => marked.push(picture),
        None => marked.extend(["[U+", &format!("{:04X}", u32::from(character)), "]"]),
    }
}

fn is_visible(character: char) -> bool {
    match character {
        ' '..='~' => true,
        _ => !character.is_control() && !INVISIBLE.iter().any(|range| range.contains(&character)),
    }
}

#[cfg(test)]
mod tests {
    use super::visible;

    #[test]
    fn invisible_characters_get_a_mark() {
        for (text, seen) in [
            ("plain, œuvre, 1\u{202f}250\u{a0}€ 日本", "plain, œuvre, 1\u{202f}250\u{a0}€ 日本"),
            ("a\u{1b}[2Jb", "a␛[2Jb"),
            ("a\r\nb\tc\u{7}", "a␍ b c␇"),
            ("\u{7f}\u{9b}2J", "␡[U+009B]2J"),
            ("12\u{202e}34", "12[U+202E]34"),
            ("ze\u{200b}ro", "ze[U+200B]ro"),
            ("\u{e0041}", "[U+E0041]"),
        ] {
            assert_eq!(visible(text), seen);
        }
    }
}
