//! Words that come from a price list, in one language or in several.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The languages that a price list may speak, by their codes (ISO 639-1). The first one names things in `diff`.
pub(crate) const LANGUAGES: &[&str] = &["en", "fr"];

/// A name or a note as a catalog gives it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Text {
    /// The same in every language.
    Same(String),
    /// A text for each of some languages, in the order of [`LANGUAGES`]: at least two.
    ByLanguage(Vec<(&'static str, String)>),
}

impl Text {
    /// What is said in some languages: nothing, the same in all where only one is known, or each on its own.
    pub(crate) fn by_language(mut texts: Vec<(&'static str, String)>) -> Option<Self> {
        if texts.len() > 1 { Some(Self::ByLanguage(texts)) } else { texts.pop().map(|(_, text)| Self::Same(text)) }
    }

    /// The text in each of its languages.
    pub(crate) fn all(&self) -> impl Iterator<Item = &str> {
        let (same, translated) = match self {
            Self::Same(text) => (Some(text.as_str()), [].as_slice()),
            Self::ByLanguage(texts) => (None, texts.as_slice()),
        };
        same.into_iter().chain(translated.iter().map(|(_, text)| text.as_str()))
    }

    /// The text in a language, or in the first one where the price list does not speak it.
    pub(crate) fn in_language(&self, code: &str) -> &str {
        match self {
            Self::Same(text) => text,
            Self::ByLanguage(texts) => {
                let own = texts.iter().find(|(language, _)| *language == code).or(texts.first());
                own.map_or("", |(_, text)| text)
            }
        }
    }

    /// Whether it names the same thing as `name`, in any language, whatever the case and the accents.
    pub(crate) fn is_called(&self, name: &str) -> bool {
        let name = folded(name);
        match self {
            Self::Same(text) => folded(text) == name,
            Self::ByLanguage(texts) => texts.iter().any(|(_, text)| folded(text) == name),
        }
    }
}

/// A name in small letters, without accents, with one plain space wherever space stands: what two people write alike.
pub(crate) fn folded(name: &str) -> String {
    let letters = name.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    letters.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A name with the letters, digits and dashes of an id: `Été 2026` is `ete-2026`.
pub(crate) fn plain_id(name: &str) -> String {
    let letters = folded(name).replace('œ', "oe").replace('æ', "ae");
    let kept = |c: char| c.is_ascii_alphanumeric() || c == '_';
    letters.split(|c| !kept(c)).filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::{folded, plain_id};

    #[test]
    fn an_id_keeps_what_can_be_typed() {
        for (name, id) in [("Été 2026", "ete-2026"), ("l’œuvre", "l-oeuvre"), ("next-door_2", "next-door_2"), ("€", "")]
        {
            assert_eq!(plain_id(name), id);
        }
    }

    #[test]
    fn names_are_alike_whatever_the_case_the_accents_and_the_spaces() {
        for name in ["Adhérents", "ADHÉRENTS", "adhe\u{301}rents", " adherents\u{a0}"] {
            assert_eq!(folded(name), "adherents");
        }
        assert_eq!(folded("Espace\u{202f}disque"), "espace disque");
        assert_eq!(folded("Cœur"), "cœur");
    }
}
