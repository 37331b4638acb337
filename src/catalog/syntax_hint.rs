//! What was probably meant by a line that is not TOML.

/// A mistake that people make when they write a price list by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SyntaxHint {
    /// `12,50`
    DecimalComma,
    /// `70 €`, `20 %`, `1 000`
    NumberNotAlone,
    /// `.5`, `5.`
    BarePoint,
    /// `70..90` without quotes.
    BareInterval,
    /// `01/11/2026`, `2026-1-1`
    DateNotation,
    /// `oui`, `True`
    BooleanWord,
    /// A text without quotes.
    BareText,
    /// A text whose quote is not closed.
    OpenText,
    /// A quote within a text.
    QuoteInText,
    /// `\` in a text.
    Backslash,
    /// Nothing after `=`.
    NoValue,
    /// A key and a value with nothing between them, or something else than `=`.
    NoEquals,
    /// A key with accents, spaces or other marks.
    KeyNotation,
    /// A bracket or brace that is not closed.
    OpenBracket,
    /// A header with a space in it.
    HeaderSpace,
    /// `;` or `//` before a comment.
    CommentMark,
}
