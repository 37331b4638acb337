//! What was probably meant by a line that is not TOML.

use super::synonyms::MeantValue;
use jiff::civil::Date;

/// A mistake that people make when they write a price list by hand. A text is what stands there, so that advice can be
/// given in the writer's own figures and words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SyntaxHint {
    /// `12,50`
    DecimalComma(String),
    /// `70 €`, `20 %`, `1 000`
    NumberNotAlone(String),
    /// `.5`, `5.`
    BarePoint(String),
    /// `70..90` without quotes.
    BareInterval(String),
    /// `01/11/2026`, `2026-1-1`: the days that it may be.
    DateNotation(Vec<Date>),
    /// `2026-11-31`: the year and the month, which may not exist either.
    NoSuchDay(String, i16, i8),
    /// `oui`, `True`: which of the two it is.
    BooleanWord(bool),
    /// A text without quotes, and what it stands for where the key takes something else than a text.
    BareText(String, Option<MeantValue>),
    /// A text whose quote is not closed.
    OpenText,
    /// A quote within a text.
    QuoteInText,
    /// `\` in a text.
    Backslash,
    /// Typographic quotes around a text: the first of them, and the text.
    TypographicQuotes(char, String),
    /// A character that one does not see, or that only looks like another.
    StrayCharacter(char),
    /// Nothing after `=`.
    NoValue,
    /// A key and a value with nothing between them, or something else than `=`.
    NoEquals,
    /// A key with accents, spaces or other marks: how it can be written.
    KeyNotation(String),
    /// A bracket or brace that is not closed.
    OpenBracket,
    /// A header with accents, spaces or other marks: how it can be written.
    HeaderNotation(String),
    /// `;` or `//` before a comment.
    CommentMark,
}
