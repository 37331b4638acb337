//! Amounts as an option says them, with its name in the error.

use super::amount::{LevelError, parse_gigabytes, parse_level};
use super::resolve::QuestionError;
use crate::price::usage::Meter;

/// How much of a meter is used.
pub(super) fn level_of(meter: Meter, option: &str, text: &str) -> Result<u64, QuestionError> {
    if meter == Meter::STORAGE { gigabytes(option, text) } else { level(option, text) }
}

pub(super) fn level(option: &str, text: &str) -> Result<u64, QuestionError> {
    parse_level(text).map_err(|error| in_option(option, text, error))
}

pub(super) fn gigabytes(option: &str, text: &str) -> Result<u64, QuestionError> {
    parse_gigabytes(text).map_err(|error| in_option(option, text, error))
}

fn in_option(option: &str, text: &str, error: LevelError) -> QuestionError {
    QuestionError::Amount(option.to_owned(), text.trim().to_owned(), error)
}

/// The items of a list. A comma before a digit is a decimal mark, for no id begins with one.
pub(super) fn items(text: &str) -> impl Iterator<Item = &str> {
    let ends = text.match_indices(',').map(|(index, _)| index);
    let ends = ends.filter(|index| !text[index + 1..].trim_start().starts_with(|c: char| c.is_ascii_digit()));
    let mut start = 0;
    ends.chain([text.len()]).map(move |end| {
        let item = &text[start..end];
        start = end + 1;
        item
    })
}
