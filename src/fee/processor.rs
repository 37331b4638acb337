//! Who takes payments, and at what rates.

use super::amount::{Amount, with_vat};
use super::rule::Fee;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::money::percent::Percent;
use crate::price::charge::{Period, Vat};
use crate::price::keyword::Keyword;
use crate::price::text::Text;
use jiff::civil::Date;

/// Who takes payments for an association, and what that costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Processor {
    pub(crate) rate_source: RateSource,
    pub(crate) url: Option<String>,
    pub(crate) source: Option<String>,
    pub(crate) checked: Option<Date>,
    pub(crate) note: Option<Text>,
    /// Due once, as for a card reader, with its own tax basis.
    pub(crate) setup: Option<(Bounds<Amount>, Vat)>,
    pub(crate) rounding: FeeRounding,
    pub(crate) refunds: Refunds,
    pub(crate) payer: Payer,
    pub(crate) vat: Vat,
    /// The fees, in the order of the file.
    pub rates: Vec<Rate>,
}

/// Who says what the rates are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum RateSource {
    Catalog {
        id: String,
        name: String,
    },
    /// The rate is one's own: the id of the processor whose rates it takes the place of, where one is named.
    Own {
        instead_of: Option<String>,
    },
}

/// One fee of a processor, and when and to what it applies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rate {
    /// The class of card or means of payment.
    pub card: Option<String>,
    /// The subscription it belongs to.
    pub(crate) plan: Option<String>,
    pub fee: Fee,
    pub(crate) from: Option<Date>,
    pub(crate) until: Option<Date>,
    /// How often the subscription falls due.
    pub(crate) every: Period,
    /// What the subscription costs beside the fees.
    pub(crate) base: Option<Bounds<Amount>>,
}

/// Where fees are rounded, half up to the cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) enum FeeRounding {
    #[default]
    Payment,
    Total,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) enum Refunds {
    Kept,
    Returned,
    #[default]
    Unknown,
}

/// Who bears a fee.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Payer {
    /// The association that is paid.
    #[default]
    Association,
    /// The donor, by a voluntary tip.
    Donor,
}

impl Keyword for FeeRounding {
    const WORDS: &'static [(&'static str, Self)] = &[("payment", Self::Payment), ("total", Self::Total)];
}

impl Keyword for Refunds {
    const WORDS: &'static [(&'static str, Self)] =
        &[("kept", Self::Kept), ("returned", Self::Returned), ("unknown", Self::Unknown)];
}

impl Keyword for Payer {
    const WORDS: &'static [(&'static str, Self)] = &[("association", Self::Association), ("donor", Self::Donor)];
}

impl Processor {
    /// Who would take payments at a fee of one's own.
    pub fn at_own_rate(fee: Fee) -> Self {
        let rate = Rate { card: None, plan: None, fee, from: None, until: None, every: Period::Year, base: None };
        Self {
            rate_source: RateSource::Own { instead_of: None },
            url: None,
            source: None,
            checked: None,
            note: None,
            setup: None,
            rounding: FeeRounding::Payment,
            refunds: Refunds::Unknown,
            payer: Payer::Association,
            vat: Vat::Exempt,
            rates: vec![rate],
        }
    }

    /// The key in the catalog, of the processor or of the one whose rates are replaced.
    pub fn id(&self) -> Option<&str> {
        match &self.rate_source {
            RateSource::Catalog { id, .. } => Some(id),
            RateSource::Own { instead_of } => instead_of.as_deref(),
        }
    }

    /// The name, unless the rate is one's own.
    pub(crate) fn name(&self) -> Option<&str> {
        match &self.rate_source {
            RateSource::Catalog { name, .. } => Some(name),
            RateSource::Own { .. } => None,
        }
    }

    /// The rates of one class of card and plan that are in force from a day on, up to another; nothing where on some
    /// day between none is.
    pub(crate) fn rates_like(&self, like: &Rate, from: Date, before: Date) -> Option<Vec<&Rate>> {
        let mut rates = Vec::new();
        let mut day = from;
        while day < before {
            let same = |rate: &&Rate| (&rate.card, &rate.plan) == (&like.card, &like.plan);
            let rate = self.rates.iter().filter(same).find(|rate| rate.is_in_force(day))?;
            rates.push(rate);
            day = rate.until.and_then(|until| until.tomorrow().ok()).unwrap_or(before);
        }
        Some(rates)
    }

    /// What is due once, to begin with, tax included.
    pub(crate) fn setup_cost(&self, vat_rate: Option<Percent>) -> Bounds<Money> {
        self.setup.map_or(Bounds::ZERO, |(price, vat)| with_vat(price, vat_rate.filter(|_| vat == Vat::Excluded)))
    }

    /// The tax that comes on top of its fees.
    pub(crate) fn vat_added(&self, vat_rate: Option<Percent>) -> Option<Percent> {
        vat_rate.filter(|_| self.vat == Vat::Excluded)
    }
}

impl Rate {
    pub fn is_in_force(&self, on: Date) -> bool {
        self.from.is_none_or(|from| from <= on) && self.until.is_none_or(|until| on <= until)
    }

    /// Whether it holds for a class of card: one without a class holds for each.
    pub(crate) fn serves(&self, card: &str) -> bool {
        self.card.as_deref().is_none_or(|own| own == card)
    }

    /// Whether it is for a class of card and of a subscription, where they are named.
    pub(crate) fn is_for(&self, card: Option<&str>, plan: Option<&str>) -> bool {
        card.is_none_or(|card| self.serves(card)) && (plan.is_none() || self.plan.as_deref() == plan)
    }
}
