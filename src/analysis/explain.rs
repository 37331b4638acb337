//! The quotes of some offers, line by line.

use super::answer::Quoted;
use super::exclusion::Exclusion;
use super::question::Question;
use crate::price::offer::Offer;

/// What some offers cost and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Explanation<'a> {
    /// In the order asked for.
    pub quotes: Vec<Quoted<'a>>,
    pub excluded: Vec<Exclusion<'a>>,
}

pub(crate) fn explain<'a>(offers: &[&'a Offer], question: &Question) -> Explanation<'a> {
    let (quotes, excluded) = question.ask_all(offers.iter().copied());
    Explanation { quotes, excluded }
}
