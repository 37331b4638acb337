//! Who takes payments, and at what rates.

use super::amount::{Amount, with_vat};
use super::amount_range::AmountRange;
use super::rule::Fee;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::money::percent::Percent;
use crate::price::charge::{PriceBasis, Vat};
use crate::price::keyword::Keyword;
use crate::price::provenance::Provenance;
use crate::price::provider::Provider;
use crate::price::text::Text;
use jiff::civil::Date;
use std::sync::Arc;

/// Who takes payments for an association, and what that costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Processor {
    pub(crate) rate_source: RateSource,
    pub(crate) provider: Option<Arc<Provider>>,
    pub(crate) url: Option<String>,
    /// Where the rates were read, where they do not say otherwise.
    pub(crate) provenance: Provenance,
    pub(crate) note: Option<Text>,
    /// Who may have it, and on what terms.
    pub(crate) conditions: Option<Text>,
    /// Due once, as for a card reader, with its own tax basis.
    pub(crate) setup: Option<SetupFee>,
    pub(crate) rounding: FeeRounding,
    pub(crate) refunds: Refunds,
    pub(crate) payer: Payer,
    /// The basis of its fees, where they do not say otherwise.
    pub(crate) basis: PriceBasis,
    /// The fees, in the order of the file.
    pub rates: Vec<Rate>,
}

/// What is due once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SetupFee {
    pub(crate) price: Bounds<Amount>,
    pub(crate) basis: PriceBasis,
    /// Where it was read, where that differs from the rest of the processor.
    pub(crate) provenance: Provenance,
    pub(crate) note: Option<Text>,
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
    /// The payments it holds for.
    pub(crate) amounts: AmountRange,
    /// How often the subscription falls due, and whether tax is in it and in the fees.
    pub(crate) basis: PriceBasis,
    /// What the subscription costs beside the fees.
    pub(crate) base: Option<Bounds<Amount>>,
    /// Where it was read, where that differs from the rest of the processor.
    pub(crate) provenance: Provenance,
    pub(crate) note: Option<Text>,
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
    /// Who would take payments at a fee of one's own, with the tax that comes on top of it.
    pub fn at_own_rate(fee: Fee, vat_added: Option<Percent>) -> Self {
        let vat = if vat_added.is_some() { Vat::Excluded } else { Vat::Exempt };
        let basis = PriceBasis { vat, vat_rate: vat_added, ..PriceBasis::default() };
        let rate = Rate {
            card: None,
            plan: None,
            fee,
            from: None,
            until: None,
            amounts: AmountRange::default(),
            basis,
            base: None,
            provenance: Provenance::default(),
            note: None,
        };
        Self {
            rate_source: RateSource::Own { instead_of: None },
            provider: None,
            url: None,
            provenance: Provenance::default(),
            note: None,
            conditions: None,
            setup: None,
            rounding: FeeRounding::Payment,
            refunds: Refunds::Unknown,
            payer: Payer::Association,
            basis,
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

    /// The rates of one class of card and plan that are in force on a day: one, or one for each range of amounts.
    pub(crate) fn rates_of_class(&self, like: &Rate, on: Date) -> Vec<&Rate> {
        self.rates.iter().filter(|rate| rate.is_like(like) && rate.is_in_force(on)).collect()
    }

    /// The rates of one class of card and plan that are in force from a day on, up to another, one set after the other;
    /// nothing where on some day between none is.
    pub(crate) fn rates_like(&self, like: &Rate, from: Date, before: Date) -> Option<Vec<Vec<&Rate>>> {
        let mut sets = Vec::new();
        let mut day = from;
        while day < before {
            let rates = self.rates_of_class(like, day);
            let ends = rates.iter().filter_map(|rate| rate.until?.tomorrow().ok());
            let starts = self.rates.iter().filter(|rate| rate.is_like(like)).filter_map(|rate| rate.from);
            let next = ends.chain(starts).filter(|next| *next > day).min();
            if rates.is_empty() {
                return None;
            }
            sets.push(rates);
            day = next.unwrap_or(before);
        }
        Some(sets)
    }

    /// What is due once, to begin with, tax included.
    pub(crate) fn setup_cost(&self) -> Bounds<Money> {
        self.setup.as_ref().map_or(Bounds::ZERO, |setup| with_vat(setup.price, setup.basis.vat_added()))
    }

    pub(crate) fn days_of_reading(&self) -> impl Iterator<Item = Date> {
        let own =
            self.rates.iter().map(|rate| &rate.provenance).chain(self.setup.iter().map(|setup| &setup.provenance));
        std::iter::once(&self.provenance).chain(own).filter_map(|provenance| provenance.checked)
    }

    /// Reads what does not tell about tax as without it; says whether the rate of each such tax is known.
    pub(crate) fn add_unknown_vat(&mut self) -> bool {
        let bases = self
            .rates
            .iter_mut()
            .map(|rate| &mut rate.basis)
            .chain(self.setup.iter_mut().map(|setup| &mut setup.basis));
        let mut known = true;
        for basis in bases.filter(|basis| basis.vat == Vat::Unknown) {
            basis.vat = Vat::Excluded;
            known &= basis.vat_rate.is_some();
        }
        known
    }

    /// Where a rate was read: what it says itself, then what its processor does.
    pub(crate) fn provenance_of(&self, rate: &Rate) -> Provenance {
        rate.provenance.or(&self.provenance)
    }
}

impl Rate {
    pub fn is_in_force(&self, on: Date) -> bool {
        self.from.is_none_or(|from| from <= on) && self.until.is_none_or(|until| on <= until)
    }

    /// Whether it is for the same class of card and the same subscription.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        (&self.card, &self.plan) == (&other.card, &other.plan)
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
