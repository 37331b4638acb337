//! What sentences are put together with: plurals, lists, quotation marks, elisions and marks of punctuation.

use super::Lang;
use std::borrow::Cow;

/// Before these, French elides.
const VOWELS: [char; 13] = ['a', 'e', 'i', 'o', 'ô', 'u', 'é', 'è', 'ê', 'à', 'â', 'î', 'œ'];

/// How many characters of a name stand in a sentence or a table.
const LONGEST_NAME: usize = 100;

impl Lang {
    /// English has the singular for 1 alone, French for 0 too.
    pub(super) fn is_plural(self, count: impl Into<i128>) -> bool {
        let count = count.into();
        match self {
            Self::En => count != 1,
            Self::Fr => count > 1,
        }
    }

    /// The form of a word for a number: `plural(2, "costs", "cost")` is "cost".
    pub(super) fn plural<'a>(self, count: impl Into<i128>, one: &'a str, many: &'a str) -> &'a str {
        if self.is_plural(count) { many } else { one }
    }

    /// A number and the word that follows it: "1 offer", "1,000 offers".
    pub(super) fn counted(self, count: impl Into<i128>, one: &str, many: &str) -> String {
        let count = count.into();
        format!("{} {}", self.whole(count), self.plural(count, one, many))
    }

    /// A name after the preposition "of": French elides it.
    pub(super) fn of(self, name: &str) -> String {
        match self {
            Self::En => format!("of {name}"),
            Self::Fr if name.starts_with("le ") => format!("du {}", &name[3..]),
            Self::Fr if name.to_lowercase().starts_with(VOWELS) => format!("d’{name}"),
            Self::Fr => format!("de {name}"),
        }
    }

    /// A name after the French "than", which is elided.
    pub(super) fn que(name: &str) -> String {
        if name.to_lowercase().starts_with(VOWELS) { format!("qu’{name}") } else { format!("que {name}") }
    }

    /// A name after "as long as".
    pub(super) fn as_long_as(self, name: &str) -> String {
        match self {
            Self::En => format!("as long as {name}"),
            Self::Fr => format!("tant que {name}"),
        }
    }

    /// A list in words: "a, b and c".
    pub(crate) fn and(self, items: &[String]) -> String {
        match self {
            Self::En => listed(items, "and"),
            Self::Fr => listed(items, "et"),
        }
    }

    /// Some names of a longer list: "a, b, c and 4 others".
    pub(crate) fn names_and_others(self, names: &[String], others: usize) -> String {
        let names = names.join(", ");
        let others = others as u64;
        match self {
            _ if others == 0 => names,
            Self::En => format!("{names} and {}", self.counted(others, "other", "others")),
            Self::Fr => format!("{names} et {}", self.counted(others, "autre", "autres")),
        }
    }

    /// A list of alternatives in words: "a, b or c".
    pub(crate) fn either(self, items: &[String]) -> String {
        match self {
            Self::En => listed(items, "or"),
            Self::Fr => listed(items, "ou"),
        }
    }

    pub(crate) fn quoted(self, name: &str) -> String {
        let name = shortened(name);
        match self {
            Self::En => format!("“{name}”"),
            Self::Fr => format!("«\u{a0}{name}\u{a0}»"),
        }
    }

    /// A sentence without the advice that follows its first colon, and that advice.
    pub(crate) fn without_advice(self, sentence: &str) -> (String, String) {
        let mark = format!("{} ", self.colon());
        let (what, advice) = sentence.split_once(&mark).unwrap_or((sentence, ""));
        (what.trim_end_matches('.').to_owned(), advice.to_owned())
    }

    pub(super) fn did_you_mean(self, name: &str) -> String {
        match self {
            Self::En => format!("did you mean {name}?"),
            Self::Fr => format!("vouliez-vous dire {name}\u{a0}?"),
        }
    }

    /// A colon, with the space that French puts before it.
    pub(crate) fn colon(self) -> &'static str {
        match self {
            Self::En => ":",
            Self::Fr => "\u{a0}:",
        }
    }

    /// What stands between the parts of a list that have commas of their own.
    pub(crate) fn semicolon(self) -> &'static str {
        match self {
            Self::En => "; ",
            Self::Fr => "\u{a0}; ",
        }
    }

    pub(crate) fn explained(self, subject: &str, explanation: &str) -> String {
        format!("{subject}{} {explanation}", self.colon())
    }
}

fn listed(items: &[String], conjunction: &str) -> String {
    match items {
        [] => String::new(),
        [single] => single.clone(),
        [first @ .., last] => format!("{} {conjunction} {last}", first.join(", ")),
    }
}

pub(crate) fn shortened(name: &str) -> Cow<'_, str> {
    match name.char_indices().nth(LONGEST_NAME) {
        Some((end, _)) => Cow::Owned(format!("{}…", &name[..end])),
        None => Cow::Borrowed(name),
    }
}

/// A text that goes on within a sentence. A name or an abbreviation keeps its capitals.
pub(super) fn lower_case_first(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().map(|first| first.to_lowercase().collect::<String>()).unwrap_or_default();
    let rest = characters.as_str();
    if rest.starts_with(char::is_uppercase) { text.to_owned() } else { first + rest }
}

pub(crate) fn capitalized(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().map(|first| first.to_uppercase().collect::<String>()).unwrap_or_default();
    first + characters.as_str()
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn each_language_has_its_own_plural() {
        let english = [0, 1, 2].map(|count| Lang::En.counted(count, "offer", "offers"));
        assert_eq!(english, ["0 offers", "1 offer", "2 offers"]);
        let french = [0, 1, 2].map(|count| Lang::Fr.counted(count, "offre", "offres"));
        assert_eq!(french, ["0 offre", "1 offre", "2 offres"]);
    }
}
