//! What holds for a price: its own words, then those of what it stands in.

use super::texts::translated;
use super::{percent, text};
use crate::catalog::diagnostic_kind::DiagnosticKind;
use crate::catalog::toml_doc::table::{TomlTable, Value};
use crate::money::bounds::Price;
use crate::price::charge::{FlatPrice, PriceBasis, Vat};
use crate::price::keyword::Keyword;
use crate::price::provenance::Provenance;
use jiff::civil::Date;

/// What the prices in a table have in common, where they do not say otherwise.
#[derive(Clone)]
pub(super) struct PriceContext<'t> {
    pub(super) basis: PriceBasis,
    /// Where they were read; nothing where that is as for the offer as a whole.
    pub(super) provenance: Provenance,
    /// Where the tax basis is said.
    vat: Option<Value<'t>>,
}

impl<'t> PriceContext<'t> {
    pub(super) fn new(basis: PriceBasis) -> Self {
        Self { basis, provenance: Provenance::default(), vat: None }
    }

    /// The same for prices that are announced from a day on.
    pub(super) fn announced(&self, day: Option<Date>) -> Self {
        Self { basis: PriceBasis { announced: day, ..self.basis }, ..self.clone() }
    }

    /// What a table says of the prices in it; what it does not say is as around it.
    pub(super) fn within(&self, table: &TomlTable<'t>) -> Self {
        let provenance = provenance(table).or(&self.provenance);
        Self { provenance, ..self.basis_within(table) }
    }

    /// The same, without where the prices were read.
    pub(super) fn basis_within(&self, table: &TomlTable<'t>) -> Self {
        let taxed = self.tax_within(table);
        let every = super::named_choice(table, "every").unwrap_or(self.basis.every);
        Self { basis: PriceBasis { every, ..taxed.basis }, ..taxed }
    }

    /// The same, without the period.
    pub(super) fn tax_within(&self, table: &TomlTable<'t>) -> Self {
        let vat = table.get("vat");
        let basis = PriceBasis {
            every: self.basis.every,
            vat: vat.as_ref().and_then(|vat| vat.choice(Vat::WORDS)).unwrap_or(self.basis.vat),
            vat_rate: table
                .get("vat_rate")
                .map_or(self.basis.vat_rate, |rate| Some(percent(&rate).unwrap_or_default())),
            ..self.basis
        };
        Self { basis, provenance: self.provenance.clone(), vat: vat.or_else(|| self.vat.clone()) }
    }

    /// The same for a price that is due once, which has no period. A price without tax needs a rate of tax.
    pub(super) fn once_within(&self, table: &TomlTable<'t>) -> Self {
        let own = Self { provenance: provenance(table).or(&self.provenance), ..self.tax_within(table) };
        own.refuse_missing_rate();
        own
    }

    /// A price without tax needs a rate of tax.
    pub(super) fn refuse_missing_rate(&self) {
        if let (Vat::Excluded, None, Some(vat)) = (self.basis.vat, self.basis.vat_rate, &self.vat) {
            vat.report(DiagnosticKind::MissingVatRate {});
        }
    }

    /// A price on these terms.
    pub(super) fn flat(&self, price: Price) -> FlatPrice {
        self.refuse_missing_rate();
        FlatPrice { price, basis: self.basis, provenance: self.provenance.clone(), note: None }
    }

    /// The price in a table that says these terms, under `price`; the other keys are the caller’s to refuse.
    pub(super) fn flat_in(&self, table: &TomlTable<'t>) -> Option<FlatPrice> {
        let note = translated(table, "note");
        let price = table.require("price")?.price()?;
        Some(FlatPrice { note, ..self.flat(price) })
    }
}

pub(super) fn provenance(table: &TomlTable) -> Provenance {
    Provenance {
        source: text(table, "source"),
        checked: table.get("checked").and_then(|date| date.date()),
        evidence: super::named_choice(table, "evidence"),
    }
}
