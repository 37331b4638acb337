//! How many answers to show, and how many offers a bundle may hold.

use super::amount::parse_level;
use super::resolve::QuestionError;
use std::ops::RangeInclusive;

/// How many next best answers are shown where nobody says.
pub(crate) const USUAL_TOP: usize = 3;

/// How many rows of a table are shown where nobody says.
pub(crate) const USUAL_ROWS: usize = 15;

/// The most next best answers that can be shown.
pub(crate) const MOST_TOP: usize = 100;

/// The most offers that a bundle can be limited to.
pub(crate) const MOST_HOSTS: usize = 40;

pub(crate) fn top(text: &str) -> Result<usize, QuestionError> {
    within(0..=MOST_TOP, text).ok_or_else(|| QuestionError::Top(text.trim().to_owned()))
}

/// How many rows of a table are shown; nothing where all are.
pub(crate) fn rows(text: Option<&str>) -> Result<Option<usize>, QuestionError> {
    match text.map(str::trim) {
        None => Ok(Some(USUAL_ROWS)),
        Some("all" | "tout" | "toutes" | "tous") => Ok(None),
        Some(text) => {
            let number = parse_level(text).ok().and_then(|number| usize::try_from(number).ok());
            number.map(Some).ok_or_else(|| QuestionError::Rows(text.to_owned()))
        }
    }
}

pub(crate) fn hosts(text: &str) -> Result<usize, QuestionError> {
    within(1..=MOST_HOSTS, text).ok_or_else(|| QuestionError::Hosts(text.trim().to_owned()))
}

fn within(range: RangeInclusive<usize>, text: &str) -> Option<usize> {
    let number = usize::try_from(parse_level(text).ok()?).ok()?;
    range.contains(&number).then_some(number)
}
