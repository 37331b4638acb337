//! A typed cell as text, in a language.

use crate::lang::{Lang, shortened};
use crate::report::document::Cell;

pub(super) fn text(cell: &Cell, lang: Lang, currency: &str) -> String {
    match cell {
        Cell::Text(text) => shortened(text).into_owned(),
        Cell::Money(amount) => lang.known(*amount, currency),
        Cell::MarkedMoney(amount, mark) => format!("{} {mark}", lang.known(*amount, currency)),
        Cell::Number(number) => lang.figure(*number),
        Cell::Rank(best, worst) if best == worst => best.to_string(),
        Cell::Rank(best, worst) => format!("{best}–{worst}"),
        Cell::Marks(numbers) => numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
    }
}
