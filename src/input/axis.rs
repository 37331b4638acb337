//! Levels of meters as typed: `--users 5..100:5`, `--gb 10,50,100`, `--usage subscribers=0..1000:100`.

use super::amount::LevelError;
use super::resolve::{QuestionError, meter};
use super::typed_amount::{items, level_of};
use super::usage_args::UsageArgs;
use crate::catalog::Catalog;
use crate::price::usage::Meter;
use std::collections::HashSet;

/// The most levels of one meter.
pub(crate) const MOST_LEVELS: usize = 10_000;

/// The most points of a grid.
pub(crate) const MOST_POINTS: usize = 100_000;

/// Some levels of a meter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    /// What varies.
    pub meter: Meter,
    /// Its levels, in the order asked for.
    pub levels: Vec<u64>,
}

/// Takes what has several levels out of a usage: the rest of it, and each meter with its levels.
pub(crate) fn split(typed: &UsageArgs, catalog: &Catalog) -> Result<(UsageArgs, Vec<Axis>), QuestionError> {
    let mut rest = typed.clone();
    let mut axes = Vec::new();
    if let Some(text) = rest.users.take_if(|text| is_several(text)) {
        axes.push(axis("--users", Meter::USERS, &text)?);
    }
    if let Some(text) = rest.gigabytes.take_if(|text| is_several(text)) {
        axes.push(axis("--gb", Meter::STORAGE, &text)?);
    }
    rest.usage.clear();
    for text in typed.usage.iter().flat_map(|text| items(text)) {
        match text.split_once('=').filter(|(_, amount)| is_several(amount)) {
            Some((id, amount)) => axes.push(axis("--usage", meter(catalog, id.trim())?, amount)?),
            None => rest.usage.push(text.to_owned()),
        }
    }
    Ok((rest, axes))
}

/// The meters that vary across and down: one level down where only one meter has several.
pub(crate) fn two(mut axes: Vec<Axis>, fixed: impl Fn(Meter) -> u64) -> Result<[Axis; 2], QuestionError> {
    axes.sort_by_key(|axis| axis.meter);
    if axes.windows(2).any(|pair| pair[0].meter == pair[1].meter) {
        return Err(QuestionError::NoGrid);
    }
    let mut axes = axes.into_iter();
    let (Some(across), down, None) = (axes.next(), axes.next(), axes.next()) else {
        return Err(QuestionError::NoGrid);
    };
    let other = if across.meter == Meter::STORAGE { Meter::USERS } else { Meter::STORAGE };
    let down = down.unwrap_or_else(|| Axis { meter: other, levels: vec![fixed(other)] });
    let points = across.levels.len() * down.levels.len();
    if points > MOST_POINTS { Err(QuestionError::GridTooLarge) } else { Ok([across, down]) }
}

fn is_several(text: &str) -> bool {
    text.contains("..") || text.contains(',')
}

fn axis(option: &str, meter: Meter, text: &str) -> Result<Axis, QuestionError> {
    Ok(Axis { meter, levels: levels(option, meter, text)? })
}

fn levels(option: &str, meter: Meter, text: &str) -> Result<Vec<u64>, QuestionError> {
    let mut levels = Vec::new();
    for part in text.split(',') {
        // `1,000` is not the levels 1 and 0.
        if part.trim().len() > 1
            && part.trim().starts_with('0')
            && part.trim().bytes().all(|byte| byte.is_ascii_digit())
        {
            return Err(QuestionError::Levels(option.to_owned(), text.trim().to_owned()));
        }
        let number = |text: &str| level_of(meter, option, text);
        let Some((from, rest)) = part.split_once("..") else {
            levels.push(number(part)?);
            continue;
        };
        let (to, step) = rest.split_once(':').unwrap_or((rest, "1"));
        let (from, to, step) = (number(from)?, number(to)?, number(step)?);
        if to < from || step == 0 {
            return Err(QuestionError::Levels(option.to_owned(), part.trim().to_owned()));
        }
        let count = (to - from) / step + 1;
        if levels.len() as u64 + count > MOST_LEVELS as u64 {
            return Err(QuestionError::Amount(option.to_owned(), text.to_owned(), LevelError::TooMany));
        }
        levels.extend((0..count).map(|index| from + index * step));
    }
    match given_twice(&levels) {
        Some(level) => Err(QuestionError::LevelTwice(option.to_owned(), level)),
        None => Ok(levels),
    }
}

/// The first level that stands in the list for the second time: it would name two columns alike.
fn given_twice(levels: &[u64]) -> Option<u64> {
    let mut seen = HashSet::new();
    levels.iter().copied().find(|level| !seen.insert(*level))
}

#[cfg(test)]
mod tests {
    use super::{Meter, QuestionError, levels};

    #[test]
    fn a_level_given_twice_is_refused_by_name() {
        for (text, level) in [("1,3,3", 3), ("1..5,9,4", 4), ("10..50:20,30..40", 30)] {
            let expected = QuestionError::LevelTwice("--users".to_owned(), level);
            assert_eq!(levels("--users", Meter::USERS, text), Err(expected), "{text}");
        }
        assert!(levels("--gb", Meter::STORAGE, "1TB,1000").is_err());
    }

    #[test]
    fn ranges_and_lists_are_read() {
        for (text, expected) in [
            ("5..20:5", vec![5, 10, 15, 20]),
            ("5..9:3", vec![5, 8]),
            ("1..3", vec![1, 2, 3]),
            ("10,50,100", vec![10, 50, 100]),
            ("1, 4..5", vec![1, 4, 5]),
        ] {
            assert_eq!(levels("--users", Meter::USERS, text).unwrap(), expected, "{text}");
        }
        assert_eq!(levels("--gb", Meter::STORAGE, "1TB..2To:500").unwrap(), [1_000, 1_500, 2_000]);
        for bad in ["5..1", "1..9:0", "a..b", "1..20000", ""] {
            assert!(levels("--users", Meter::USERS, bad).is_err(), "{bad}");
        }
    }
}
