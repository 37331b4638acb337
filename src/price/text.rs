//! Words that come from a price list, in one language or in two.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

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
    /// Whether it names the same thing as `name`, in any language, whatever the case and the accents.
    pub fn is_called(&self, name: &str) -> bool {
        let name = folded(name);
        let same = |text: &str| folded(text) == name;
        match self {
            Self::Same(text) => same(text),
            Self::Each { en, fr } => same(en) || same(fr),
        }
    }
}

/// A name in small letters, without accents, with one plain space wherever space stands: what two people write alike.
pub(crate) fn folded(name: &str) -> String {
    let letters = name.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    letters.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn names_are_alike_whatever_the_case_the_accents_and_the_spaces() {
        for name in ["Adhérents", "ADHÉRENTS", "adhe\u{301}rents", " adherents\u{a0}"] {
            assert_eq!(folded(name), "adherents");
        }
        assert_eq!(folded("Espace\u{202f}disque"), "espace disque");
        assert_eq!(folded("Cœur"), "cœur");
    }
}
