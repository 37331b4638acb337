//! The words of the command line's definition, in the language that it is read in.

use crate::format::Format;
use crate::lang::Lang;
use std::cell::Cell;

thread_local! {
    /// The attributes of a definition are expressions without arguments, so their language stands beside them.
    static LANGUAGE: Cell<Lang> = const { Cell::new(Lang::En) };
}

/// Makes a definition whose words are in a language.
pub(super) fn in_language<T>(lang: Lang, define: impl FnOnce() -> T) -> T {
    let before = LANGUAGE.replace(lang);
    let defined = define();
    LANGUAGE.set(before);
    defined
}

pub(super) fn words(english: &'static str, french: &'static str) -> &'static str {
    match LANGUAGE.get() {
        Lang::En => english,
        Lang::Fr => french,
    }
}

/// A text in which `{exports}` stands for a sentence about the exports that are read.
pub(super) fn with_exports(text: &str) -> String {
    text.replace("{exports}", &LANGUAGE.get().exports_read())
}

/// The names of the formats: `table, csv, json or markdown [table]`.
pub(super) fn format_help() -> String {
    let names: Vec<&str> = Format::ALL.iter().map(|format| format.name()).collect();
    let list = match names.as_slice() {
        [] => String::new(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), words("or", "ou")),
    };
    format!("{list} [{}]", names.first().copied().unwrap_or_default())
}
