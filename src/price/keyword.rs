//! The words by which a price list names its choices.

/// A choice that a price list writes as a word.
pub(crate) trait Keyword: Copy + PartialEq + 'static {
    /// Each choice with its word, in the order in which an error lists them.
    const WORDS: &'static [(&'static str, Self)];

    fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, choice)| *choice == self).map_or("", |(word, _)| word)
    }
}
