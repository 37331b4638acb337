//! How much is billed: one small expression, with three readings.
//!
//! Its value at a usage prices a quote, its shape along one meter finds where prices cross, and its formula serves
//! whoever recalculates elsewhere. No other code computes how much is billed.

use super::formula_language::FormulaLanguage;
use super::piecewise::Piecewise;
use super::usage::{Meter, Usage};
use super::whole::{WholeRange, packs};

/// A whole number that depends on the usage.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Quantity {
    Fixed(i128),
    Metered(Meter),
    Times(i128, Box<Quantity>),
    Plus(Box<Quantity>, Box<Quantity>),
    Minus(Box<Quantity>, Box<Quantity>),
    Max(Box<Quantity>, Box<Quantity>),
    Min(Box<Quantity>, Box<Quantity>),
    /// How many packs of this size hold it: a started pack counts.
    Packs(Box<Quantity>, i128),
    /// `then` while the amount lies within the range, else 0.
    When {
        amount: Box<Quantity>,
        within: WholeRange,
        then: Box<Quantity>,
    },
}

impl Quantity {
    pub(crate) fn times(self, factor: i128) -> Self {
        match factor {
            0 => Self::Fixed(0),
            1 => self,
            _ => Self::Times(factor, Box::new(self)),
        }
    }

    pub(crate) fn plus(self, other: Self) -> Self {
        match (self, other) {
            (Self::Fixed(0), sum) | (sum, Self::Fixed(0)) => sum,
            (left, right) => Self::Plus(Box::new(left), Box::new(right)),
        }
    }

    pub(crate) fn minus(self, other: Self) -> Self {
        if other == Self::Fixed(0) { self } else { Self::Minus(Box::new(self), Box::new(other)) }
    }

    pub(crate) fn at_least(self, least: i128) -> Self {
        let never_less = match &self {
            Self::Fixed(number) => *number >= least,
            Self::Metered(_) => 0 >= least,
            Self::Max(_, other) => **other == Self::Fixed(least),
            _ => false,
        };
        if never_less { self } else { Self::Max(Box::new(self), Box::new(Self::Fixed(least))) }
    }

    pub(crate) fn at_most(self, most: i128) -> Self {
        Self::Min(Box::new(self), Box::new(Self::Fixed(most)))
    }

    pub(crate) fn packs(self, size: i128) -> Self {
        if size == 1 { self } else { Self::Packs(Box::new(self), size) }
    }

    /// `then`, while this lies within the range.
    pub(crate) fn when(self, within: WholeRange, then: Self) -> Self {
        if within == WholeRange::EVERYTHING {
            return then;
        }
        Self::When { amount: Box::new(self), within, then: Box::new(then) }
    }

    /// First reading: how much is billed at a usage.
    pub fn value(&self, usage: &Usage) -> i128 {
        match self {
            Self::Fixed(number) => *number,
            Self::Metered(meter) => i128::from(usage.level(*meter)),
            Self::Times(factor, inner) => factor * inner.value(usage),
            Self::Plus(left, right) => left.value(usage) + right.value(usage),
            Self::Minus(left, right) => left.value(usage) - right.value(usage),
            Self::Max(left, right) => left.value(usage).max(right.value(usage)),
            Self::Min(left, right) => left.value(usage).min(right.value(usage)),
            Self::Packs(inner, size) => packs(inner.value(usage), *size),
            Self::When { amount, within, then } => {
                if within.contains(amount.value(usage)) {
                    then.value(usage)
                } else {
                    0
                }
            }
        }
    }

    /// Second reading: how it depends on one meter, the others staying as they are in `usage`.
    pub fn shape(&self, along: Meter, usage: &Usage) -> Piecewise {
        let shape = |inner: &Self| inner.shape(along, usage);
        match self {
            Self::Metered(meter) if *meter == along => Piecewise::identity(),
            Self::Fixed(_) | Self::Metered(_) => Piecewise::constant(self.value(usage)),
            Self::Times(factor, inner) => shape(inner).times(*factor),
            Self::Plus(left, right) => shape(left).plus(&shape(right)),
            Self::Minus(left, right) => shape(left).plus(&shape(right).times(-1)),
            Self::Max(left, right) => shape(left).max(&shape(right)),
            Self::Min(left, right) => shape(left).times(-1).max(&shape(right).times(-1)).times(-1),
            Self::Packs(inner, size) => shape(inner).packs(*size),
            Self::When { amount, within, then } => shape(then).only_where(&shape(amount), *within),
        }
    }

    /// Whether a meter stands in it.
    pub(crate) fn depends_on(&self, meter: Meter) -> bool {
        match self {
            Self::Fixed(_) => false,
            Self::Metered(own) => *own == meter,
            Self::Times(_, inner) | Self::Packs(inner, _) => inner.depends_on(meter),
            Self::Plus(left, right) | Self::Minus(left, right) | Self::Max(left, right) | Self::Min(left, right) => {
                left.depends_on(meter) || right.depends_on(meter)
            }
            Self::When { amount, then, .. } => amount.depends_on(meter) || then.depends_on(meter),
        }
    }

    /// Third reading: a formula over the meters' names, in the functions `max`, `min`, `ceil` and `if`.
    pub fn formula(&self, name: &dyn Fn(Meter) -> String) -> String {
        self.formula_in(FormulaLanguage::Plain, name)
    }

    /// The same in a language that recalculates it.
    pub fn formula_in(&self, language: FormulaLanguage, name: &dyn Fn(Meter) -> String) -> String {
        let formula = |inner: &Self| inner.formula_in(language, name);
        match self {
            Self::Fixed(number) => language.number(*number),
            Self::Metered(meter) => name(*meter),
            Self::Times(factor, inner) => format!("{} * ({})", language.number(*factor), formula(inner)),
            Self::Plus(left, right) => format!("({} + {})", formula(left), formula(right)),
            Self::Minus(left, right) => format!("({} - {})", formula(left), formula(right)),
            Self::Max(left, right) => language.greatest(&formula(left), &formula(right)),
            Self::Min(left, right) => language.least(&formula(left), &formula(right)),
            Self::Packs(inner, size) => language.packs(&formula(inner), *size),
            Self::When { amount, within, then } => {
                let amount = formula(amount);
                let within = [
                    within.above.map(|above| format!("{amount} > {}", language.number(above))),
                    within.up_to.map(|up_to| format!("{amount} <= {}", language.number(up_to))),
                ];
                within.into_iter().flatten().fold(formula(then), |then, test| language.when(&test, &then))
            }
        }
    }
}
