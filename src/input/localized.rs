//! Words that a record of the program holds in each language.

/// One thing's words in each language; `lang` chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Localized {
    pub en: &'static str,
    pub fr: &'static str,
}
