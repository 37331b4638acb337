//! Words that come from a price list, in one language or in two.

/// A name or a note as a catalog gives it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Text {
    /// The same in every language.
    Same(String),
    /// One for each language.
    Each {
        /// English.
        en: String,
        /// French.
        fr: String,
    },
}

impl Text {
    /// Whether it names the same thing as `name`, in any language, whatever the case.
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        let same = |text: &str| text.to_lowercase() == name.to_lowercase();
        match self {
            Self::Same(text) => same(text),
            Self::Each { en, fr } => same(en) || same(fr),
        }
    }
}
