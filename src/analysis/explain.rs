//! The quotes of some offers, line by line.

use super::answer::{Excluded, Quoted};
use super::question::Question;
use crate::price::offer::Offer;

/// What some offers cost and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation<'a> {
    /// The quotes, in the order asked for.
    pub quotes: Vec<Quoted<'a>>,
    /// The offers that cannot serve.
    pub excluded: Vec<Excluded<'a>>,
}

/// Explains some offers.
#[must_use]
pub fn explain<'a>(offers: &[&'a Offer], question: &Question) -> Explanation<'a> {
    let (quotes, excluded) = question.ask_all(offers.iter().copied());
    Explanation { quotes, excluded }
}
