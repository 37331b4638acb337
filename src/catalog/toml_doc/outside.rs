//! What of a line stands outside of its texts and its comment: there TOML has only plain characters.

use crate::catalog::syntax_hint::SyntaxHint;

/// What opens a text in print, and what closes it.
const TYPOGRAPHIC: &[(char, &[char])] =
    &[('“', &['”', '“']), ('”', &['”']), ('„', &['“', '”']), ('«', &['»']), ('‘', &['’']), ('’', &['’'])];

/// Dashes that look like the one on the keyboard.
pub(super) const DASHES: [char; 5] = ['\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2212}'];

/// A line of the same length, with spaces in the place of what its texts and its comment hold.
pub(super) struct Outside {
    pub(super) line: String,
    /// Whether each text is closed.
    pub(super) closed: bool,
}

impl Outside {
    pub(super) fn of(line: &str) -> Self {
        let mut outside = String::with_capacity(line.len());
        let (mut quote, mut escaped, mut comment) = (None, false, false);
        for c in line.chars() {
            let ends = quote == Some(c) && !escaped;
            escaped = quote == Some('"') && c == '\\' && !escaped;
            comment |= quote.is_none() && c == '#';
            if !comment && (ends || quote.is_none()) {
                outside.push(c);
            } else {
                outside.extend(std::iter::repeat_n(' ', c.len_utf8()));
            }
            match quote {
                Some(_) if ends => quote = None,
                None if matches!(c, '"' | '\'') && !comment => quote = Some(c),
                _ => {}
            }
        }
        Self { line: outside, closed: quote.is_none() }
    }

    /// The first character that TOML does not have there and that one does not see, or takes for another.
    pub(super) fn stray(&self) -> Option<(usize, char)> {
        let value = self.line.find('=').unwrap_or(self.line.len());
        let is_stray = |at: usize, c: char| {
            is_invisible(c) && !self.parts_a_number(at, c)
                || at > value && (closing(c).is_some() || self.is_minus(at, c))
        };
        self.line.char_indices().find(|(at, c)| is_stray(*at, *c))
    }

    /// `1 000` with a no-break space is a number, whose advice is another.
    fn parts_a_number(&self, at: usize, c: char) -> bool {
        let before = self.line[..at].ends_with(|c: char| c.is_ascii_digit());
        let after = self.line[at + c.len_utf8()..].chars().next();
        before && after.is_some_and(|after| after.is_alphanumeric() || matches!(after, '€' | '%' | '$' | '£'))
    }

    fn is_minus(&self, at: usize, c: char) -> bool {
        DASHES.contains(&c) && !self.line[..at].ends_with(|c: char| c.is_ascii_digit())
    }
}

/// What a character of a line that should not be there tells: the text in typographic quotes, or the character itself.
pub(super) fn hint(line: &str) -> Option<SyntaxHint> {
    let (at, c) = Outside::of(line).stray()?;
    let rest = &line[at + c.len_utf8()..];
    let text = closing(c).and_then(|closing| rest.split_once(|c| closing.contains(&c)).map(|(text, _)| text.trim()));
    let text = text.filter(|text| !text.is_empty() && !text.contains('"'));
    Some(match (closing(c), text) {
        (Some(_), text) => SyntaxHint::TypographicQuotes(c, text.unwrap_or("…").to_owned()),
        (None, _) => SyntaxHint::StrayCharacter(c),
    })
}

fn closing(c: char) -> Option<&'static [char]> {
    TYPOGRAPHIC.iter().find(|(opening, _)| *opening == c).map(|(_, closing)| *closing)
}

/// Spaces that are not the one on the keyboard, and characters without a width.
fn is_invisible(c: char) -> bool {
    let unseen = matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}');
    unseen || c == '\u{feff}' || c.is_whitespace() && !c.is_ascii()
}

#[cfg(test)]
mod tests {
    use super::{Outside, SyntaxHint, hint};

    #[test]
    fn texts_and_comments_are_left_out() {
        for (line, outside) in [
            ("a = \"b\" # c", "a = \" \"    "),
            ("a = \"b\\\"c\" d", "a = \"    \" d"),
            ("a = 'é' # '", "a = '  '    "),
        ] {
            assert_eq!(Outside::of(line).line, outside);
        }
        assert!(!Outside::of("a = \"b").closed && Outside::of("a = 'b' # \"").closed);
    }

    #[test]
    fn what_one_does_not_see_is_named() {
        let quotes = |c: char, text: &str| Some(SyntaxHint::TypographicQuotes(c, text.to_owned()));
        let stray = |c| Some(SyntaxHint::StrayCharacter(c));
        for (line, meant) in [
            ("base\u{a0}= 70", stray('\u{a0}')),
            ("base =\u{202f}70", stray('\u{202f}')),
            ("base = 70\u{2009}", stray('\u{2009}')),
            ("\u{feff}base = 70", stray('\u{feff}')),
            ("users = { price\u{200b} = 3 }", stray('\u{200b}')),
            ("base = \u{2212}3", stray('\u{2212}')),
            ("name = “Zourit”", quotes('“', "Zourit")),
            ("name = « Zourit »", quotes('«', "Zourit")),
            ("name = „Zourit“", quotes('„', "Zourit")),
            ("name = ‘L'offre’", quotes('‘', "L'offre")),
            ("name = “Zourit", quotes('“', "…")),
            ("base = 1\u{a0}000", None),
            ("base = 70\u{a0}€", None),
            ("name = \"L’offre « une »\u{a0}\" # l’autre", None),
        ] {
            assert_eq!(hint(line), meant, "{line}");
        }
    }
}
