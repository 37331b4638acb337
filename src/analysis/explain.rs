//! The quotes of some offers, line by line.

use super::answer::{Exclusion, Quoted};
use super::question::Question;
use crate::price::offer::Offer;

/// What some offers cost and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Explanation<'a> {
    /// The quotes, in the order asked for.
    pub quotes: Vec<Quoted<'a>>,
    /// The offers that cannot serve.
    pub excluded: Vec<Exclusion<'a>>,
}

/// Explains some offers.
pub(crate) fn explain<'a>(offers: &[&'a Offer], question: &Question) -> Explanation<'a> {
    let (quotes, excluded) = question.ask_all(offers.iter().copied());
    Explanation { quotes, excluded }
}
