//! Payments as typed: `300x20`, `250x20,50x100`; and the rate they are charged at.

use super::amount::parse_level;
use super::ask::{AskError, BoundError};
use crate::catalog::Catalog;
use crate::catalog::nearest::nearest;
use crate::price::collect::Payments;
use crate::price::fee::{LARGEST_FIGURE, Processor, Rate};
use crate::price::number::parse_decimal;
use jiff::civil::Date;

/// Groups of payments: how many, and of how much. A comma before a digit that begins no group is a decimal mark.
///
/// # Errors
/// When one is not `COUNTxAMOUNT`.
pub fn payments(text: &str) -> Result<Vec<Payments>, AskError> {
    let wrong = || AskError::from(BoundError::Payments(text.trim().to_owned()));
    let mut groups: Vec<String> = Vec::new();
    for part in text.split(',') {
        match groups.last_mut() {
            Some(group) if !part.contains(['x', 'X', '×']) => *group = format!("{group}.{part}"),
            _ => groups.push(part.to_owned()),
        }
    }
    let group = |text: &String| {
        let (count, amount) = text.split_once(['x', 'X', '×']).ok_or_else(wrong)?;
        let amount = parse_decimal(amount.trim().trim_end_matches('€').trim()).map_err(|_| wrong())?;
        let fits = amount <= LARGEST_FIGURE && amount.scale() <= 2;
        let count = parse_level(count).map_err(|_| wrong())?;
        if fits { Ok(Payments { count, amount }) } else { Err(wrong()) }
    };
    groups.iter().map(group).collect()
}

/// The processor with an id.
///
/// # Errors
/// When there is none; the nearest id comes with the error.
pub fn processor<'a>(catalog: &'a Catalog, id: &str) -> Result<&'a Processor, AskError> {
    catalog.processors.iter().find(|of| of.id == id).ok_or_else(|| {
        let near = nearest(id, catalog.processors.iter().map(|of| of.id.as_str()));
        BoundError::UnknownProcessor(id.to_owned(), near.map(str::to_owned)).into()
    })
}

/// The one rate of a processor that is in force on a day, for a class of card and a plan where they are named.
///
/// # Errors
/// When none is, or several are: then what tells them apart.
pub fn rate<'a>(of: &'a Processor, card: Option<&str>, plan: Option<&str>, on: Date) -> Result<&'a Rate, AskError> {
    let in_force = |rate: &&Rate| rate.from.is_none_or(|from| from <= on) && rate.until.is_none_or(|until| on <= until);
    let named = |rate: &&Rate| {
        card.is_none_or(|card| rate.card.as_deref() == Some(card))
            && plan.is_none_or(|plan| rate.plan.as_deref() == Some(plan))
    };
    let known: Vec<&Rate> = of.rates.iter().filter(in_force).collect();
    let mut fitting = known.iter().copied().filter(named);
    if let (Some(rate), None) = (fitting.next(), fitting.next()) {
        return Ok(rate);
    }
    let words =
        |rate: &&Rate| [rate.card.clone(), rate.plan.clone()].into_iter().flatten().collect::<Vec<_>>().join("/");
    Err(BoundError::WhichRate(of.name.clone(), known.iter().map(words).collect()).into())
}

#[cfg(test)]
mod tests {
    use super::payments;

    #[test]
    fn groups_are_read_with_either_decimal_mark() {
        let read =
            |text| payments(text).unwrap().iter().map(|of| format!("{}x{}", of.count, of.amount)).collect::<Vec<_>>();
        assert_eq!(read("300x20"), ["300x20"]);
        assert_eq!(read("250x20,50x100.50"), ["250x20", "50x100.50"]);
        assert_eq!(read("250x12,50,1000 × 3 €"), ["250x12.50", "1000x3"]);
        for bad in ["300", "x20", "3x-1", "ax2", "2x0.001"] {
            assert!(payments(bad).is_err(), "{bad}");
        }
    }
}
