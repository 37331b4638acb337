//! What answers have in common: the usage, the needs, the notes, the exclusions and the catalog they rest on.

use super::document::Block;
use super::grouped::grouped;
use crate::analysis::exclusion::Exclusion;
use crate::analysis::notes::{Note, of_changes, of_offer};
use crate::analysis::question::Question;
use crate::analysis::unknown_rate::UnknownRate;
use crate::catalog::Catalog;
use crate::catalog::source::Origin;
use crate::lang::Lang;
use crate::money::digits::Digits;
use crate::price::charge::PriceBasis;
use crate::price::line::Line;
use crate::price::offer::{Assumption, Offer};
use crate::price::usage::Meter;

/// Stands beside an amount of which nobody knows whether tax is in it.
pub(super) const VAT_MARK: &str = "*";

/// More remarks than this are told once each, with the offers that they are on.
const MOST_REMARKS: usize = 12;

/// So many offers are named beside a remark that is on more of them.
const MOST_NAMES: usize = 5;

/// What every answer is laid out with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Context<'a> {
    pub lang: Lang,
    pub catalog: &'a Catalog,
    /// Where it comes from.
    pub origin: &'a Origin,
    pub question: &'a Question,
    /// The name of the association that asks.
    pub association: Option<&'a str>,
    /// Whether every name of a long section is wanted.
    pub details: bool,
    /// The offers that the command line names, where it names some.
    pub named: Option<&'a [&'a Offer]>,
    /// The meters that vary in the answer, so that no level of them is assumed.
    pub varying: &'a [Meter],
}

impl Context<'_> {
    /// The usage in words: "25 users and 120 GB".
    pub(crate) fn usage(&self) -> String {
        self.usage_besides(&[])
    }

    /// The usage without the meters that vary.
    pub(crate) fn usage_besides(&self, varying: &[Meter]) -> String {
        let said = |meter: &Meter| self.question.usage().given(*meter).is_some() || *meter == Meter::USERS;
        let levels = self.meters().filter(|meter| said(meter) && !varying.contains(meter));
        let levels: Vec<String> = levels.map(|meter| self.level(meter)).collect();
        self.lang.and(&levels)
    }

    /// What is needed, and what was assumed about the usage.
    pub(crate) fn preamble(&self) -> Vec<Block> {
        self.preamble_besides(&[])
    }

    /// The same, where some meters vary.
    pub(crate) fn preamble_besides(&self, varying: &[Meter]) -> Vec<Block> {
        let asked = self.asked_by().into_iter().chain(self.needed()).chain(self.required());
        let mut sentences: Vec<String> = asked.collect();
        sentences.extend(self.assumed_besides(varying));
        if sentences.is_empty() { Vec::new() } else { vec![Block::Paragraph(sentences.join(" "))] }
    }

    /// What was assumed about the usage, besides the meters that vary.
    fn assumed_besides(&self, varying: &[Meter]) -> Option<String> {
        let assumed = self.assumed().filter(|meter| !varying.contains(meter));
        let assumed: Vec<String> = assumed.map(|meter| self.level(meter)).collect();
        (!assumed.is_empty()).then(|| self.lang.assumed_usage(&assumed))
    }

    /// What was assumed about the usage.
    pub(crate) fn preamble_of_assumed(&self) -> Option<Block> {
        self.assumed_besides(&[]).map(Block::Paragraph)
    }

    /// The levels that a line of a file is priced with where neither it nor the command line gives one.
    pub(super) fn assumed_where_blank(&self) -> Option<String> {
        let assumed: Vec<String> = self.assumed().map(|meter| self.level(meter)).collect();
        (!assumed.is_empty()).then(|| self.lang.assumed_where_blank(&assumed))
    }

    /// Whose question it is.
    pub(crate) fn asked_by(&self) -> Option<String> {
        self.association.map(|name| self.lang.asked_by(name))
    }

    /// Some names: all, or the first of many where not every one is wanted.
    pub(super) fn some_names(&self, names: &[String]) -> String {
        let shown = if self.details || names.len() <= MOST_NAMES + 1 { names.len() } else { MOST_NAMES };
        self.lang.names_and_others(&names[..shown], names.len() - shown)
    }

    pub(crate) fn needed(&self) -> Option<String> {
        let needs: Vec<String> = self.question.needs.iter().map(|need| self.lang.need(self.catalog, need)).collect();
        (!needs.is_empty()).then(|| self.lang.needed(&needs))
    }

    /// What is insisted on of whoever sells.
    pub(crate) fn required(&self) -> Option<String> {
        let requirements = self.question.requirements.iter();
        let requirements: Vec<String> =
            requirements.map(|requirement| self.lang.requirement(self.catalog, requirement)).collect();
        (!requirements.is_empty()).then(|| self.lang.required(&requirements))
    }

    /// An offer that cannot serve, with its reasons, in one line.
    pub(crate) fn unable_in_words(&self, exclusion: &Exclusion) -> String {
        self.lang.explained(&exclusion.offer.published.name, &self.reasons(exclusion))
    }

    pub(super) fn reasons(&self, exclusion: &Exclusion) -> String {
        self.lang.obstacles(self.catalog, &exclusion.reasons)
    }

    /// The prices that `--assume` put in the place of unknown ones.
    pub(crate) fn assumptions(&self) -> Option<Block> {
        let assumed = self.catalog.offers.iter().flat_map(|offer| {
            let note = |assumption: &Assumption| self.lang.note(self.catalog, &Note::Assumed(assumption.clone()));
            offer.assumed.iter().map(move |assumption| (offer.published.name.clone(), note(assumption)))
        });
        Block::list(self.lang.words().assumptions, assumed)
    }

    pub(crate) fn thresholds<'r, 'o: 'r>(&self, rates: impl IntoIterator<Item = &'r UnknownRate<'o>>) -> Option<Block> {
        let item = |rate| (String::new(), self.lang.unknown_rate(self.catalog, rate));
        Block::list(self.lang.words().unknown_rates, rates.into_iter().map(item))
    }

    /// The catalog, and the days on which its prices were checked.
    pub(crate) fn provenance(&self) -> Block {
        Block::Paragraph(self.lang.provenance(&self.file(), self.catalog.checked_span()))
    }

    fn file(&self) -> String {
        file_name(self.lang, self.origin)
    }

    pub(super) fn meters(&self) -> impl Iterator<Item = Meter> + use<> {
        (0..self.catalog.meters.len()).map(Meter)
    }

    /// Users and storage always count; a meter of the catalog's own counts where an offer charges for it.
    pub(super) fn assumed(&self) -> impl Iterator<Item = Meter> {
        let counts = |meter: &Meter| meter.0 < 2 || self.offers().any(|offer| offer.has_charge_for(*meter));
        let open = |meter: &Meter| self.question.usage().given(*meter).is_none() && !self.varying.contains(meter);
        self.meters().filter(open).filter(counts)
    }

    pub(super) fn offers(&self) -> Box<dyn Iterator<Item = &Offer> + '_> {
        match self.named {
            Some(named) => Box::new(named.iter().copied()),
            None => Box::new(self.catalog.offers.iter()),
        }
    }

    /// The notes on offers that hold for every usage.
    pub(super) fn remarks<'o>(&self, offers: impl IntoIterator<Item = &'o Offer>) -> Option<Block> {
        self.remarks_under(self.lang.words().notes, offers)
    }

    pub(super) fn remarks_under<'o>(
        &self,
        heading: &str,
        offers: impl IntoIterator<Item = &'o Offer>,
    ) -> Option<Block> {
        let items: Vec<(String, String)> =
            self.remarked(offers).map(|(offer, _, text)| (offer.published.name.clone(), text)).collect();
        Block::list(heading, if items.len() > MOST_REMARKS { by_text(self.lang, items) } else { items })
    }

    /// What one should know of one offer, in words.
    pub(super) fn remarked_of(&self, offer: &Offer) -> Vec<String> {
        self.remarked([offer]).map(|(.., text)| text).collect()
    }

    /// Whether tax is in the prices of an offer, and the rate at which it was added where it is not.
    pub(super) fn tax(&self, offer: &Offer) -> String {
        if has_mixed_tax(offer) {
            return self.lang.tax_by_line().to_owned();
        }
        let basis = offer.all_lines().next().map_or(&offer.published.basis, |line| &line.published.basis);
        self.tax_of(offer, basis)
    }

    /// Whether tax is in a price, and the rate at which it was added where it is not.
    pub(super) fn tax_of(&self, offer: &Offer, basis: &PriceBasis) -> String {
        let rate = offer.conversion().vat_added(basis);
        let rate = rate.map(|rate| self.lang.percent(&self.lang.figure(Digits::from(rate.number()).trimmed())));
        let basis = self.lang.vat(basis.vat);
        rate.map_or_else(|| basis.to_owned(), |rate| format!("{basis} ({rate})"))
    }

    pub(super) fn remarked<'o>(
        &self,
        offers: impl IntoIterator<Item = &'o Offer>,
    ) -> impl Iterator<Item = (&'o Offer, &'static str, String)> {
        offers.into_iter().flat_map(move |offer| {
            let mut notes = of_changes(offer, self.question.on, |_| None);
            notes.extend(of_offer(offer, self.question.on));
            notes.into_iter().map(move |note| (offer, note.code(), self.lang.note(self.catalog, &note)))
        })
    }

    fn level(&self, meter: Meter) -> String {
        self.lang.so_many(self.catalog, meter, self.question.usage().level(meter).into())
    }
}

/// Each remark once, with the first offers that it is on, and how many more there are.
fn by_text(lang: Lang, items: Vec<(String, String)>) -> Vec<(String, String)> {
    let item = |(text, names): (String, Vec<String>)| {
        let (first, others) = names.split_at(names.len().min(MOST_NAMES));
        (String::new(), format!("{text} ({})", lang.names_and_others(first, others.len())))
    };
    grouped(items.into_iter().map(|(name, text)| (text, name))).into_iter().map(item).collect()
}

/// Whether the prices of an offer do not all have the same tax.
pub(super) fn has_mixed_tax(offer: &Offer) -> bool {
    let terms = |line: &Line| (line.published.basis.vat, offer.conversion().vat_added(&line.published.basis));
    let mut all = offer.all_lines().map(terms);
    let first = all.next();
    all.any(|other| Some(other) != first)
}

/// The name of a catalog in a sentence.
pub(crate) fn file_name(lang: Lang, origin: &Origin) -> String {
    match origin {
        Origin::File(path) => path.display().to_string(),
        Origin::BuiltIn => lang.words().built_in.to_owned(),
    }
}
