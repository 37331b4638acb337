//! A typed cell as text, the same for every format that people read.

use crate::lang::{Lang, shortened};
use crate::report::document::Cell;

pub(super) fn text(cell: &Cell, lang: Lang, currency: &str) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::None => "–".to_owned(),
        Cell::Unknown => "?".to_owned(),
        Cell::Text(text) => shortened(text).into_owned(),
        Cell::Passage(text) => text.clone(),
        Cell::Money { amount, mark: None } => lang.known(*amount, currency),
        Cell::Money { amount, mark: Some(mark) } => format!("{} {mark}", lang.known(*amount, currency)),
        Cell::AtMost(amount) => lang.at_most(*amount, currency),
        Cell::Number(number) => lang.figure(*number),
        Cell::Percent(percent) => lang.known_percent(*percent),
        Cell::Year(year) => lang.whole(*year as u64),
        Cell::Rank(rank) if rank.best == rank.worst => rank.best.to_string(),
        Cell::Rank(rank) => format!("{}–{}", rank.best, rank.worst),
        Cell::NoteRefs(numbers) => numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
        Cell::Mark(mark) if mark.detail.is_empty() => mark.symbol.clone(),
        Cell::Mark(mark) => format!("{} {}", mark.symbol, mark.detail),
    }
}
